import Foundation

/// Turns the decoder's posterior probabilities into the share of such tokens that are right.
///
/// A logistic regression on the posterior's log-odds, on how much doubt there is around a token (on a worn page even
/// what looks certain is often wrong) and on what kind of reading it is. Fitted on simulated scans of documents outside
/// the training text.
struct Calibration: Sendable {
  /// Weight of the constant.
  var constant: Float
  /// Weight of the log-odds of the posterior.
  var logOdds: Float
  /// Weight of the logarithm of the doubt around the token.
  var doubt: Float
  /// Weight of the product of both.
  var product: Float
  /// Weight of a word kept as it was read.
  var copy: Float
  /// Weight of a number.
  var number: Float
  /// Weight of a short form of one or two characters.
  var short: Float

  /// The calibration of the shipped model, a little on the careful side.
  static let shipped = Calibration(
    constant: -0.738, logOdds: 0.198, doubt: -0.405, product: -0.151, copy: -4.07, number: -1.26, short: -0.396)

  /// Bounds of the log-odds: beyond them lies what the beam dropped.
  private static let logOddsBounds: ClosedRange<Float> = -5...8
  /// How much doubt there is where there is none.
  private static let leastDoubt: Float = 0.01
  /// Below this posterior a token is in doubt.
  private static let doubtful: Double = 0.95
  /// So many tokens before and behind tell how much doubt there is around one.
  private static let reach = 100

  /// Replaces the confidences of readings that follow each other in a document, and scales those of the alternatives.
  /// - Complexity: linear in the number of readings.
  func apply(to readings: inout [TokenReading]) {
    var doubts: [Int] = [0]
    doubts.reserveCapacity(readings.count + 1)
    for reading in readings { doubts.append(doubts[doubts.count - 1] + (reading.confidence < Self.doubtful ? 1 : 0)) }
    for index in readings.indices {
      let first = max(0, index - Self.reach)
      let end = min(readings.count, index + Self.reach + 1)
      let doubt = Float(doubts[end] - doubts[first]) / Float(end - first)
      let posterior = readings[index].confidence
      let confidence = confidence(of: readings[index], doubt: doubt)
      readings[index].confidence = confidence
      guard posterior < 1 else { continue }
      let scale = min(1 / max(posterior, 1e-6), (1 - confidence) / (1 - posterior))
      for other in readings[index].alternatives.indices { readings[index].alternatives[other].probability *= scale }
    }
  }

  private func confidence(of reading: TokenReading, doubt: Float) -> Double {
    let posterior = Float(min(1 - 1e-6, max(1e-6, reading.confidence)))
    let bounds = Self.logOddsBounds
    let odds = min(bounds.upperBound, max(bounds.lowerBound, log(posterior / (1 - posterior))))
    let logDoubt = log(doubt + Self.leastDoubt)
    var sum = constant + logOdds * odds + self.doubt * logDoubt + product * odds * logDoubt
    if reading.kind == .other && !reading.isLabel { sum += copy }
    if reading.kind == .number { sum += number }
    if reading.ocr.count <= 2 && reading.kind == .syllable { sum += short }
    return Double(1 / (1 + exp(-sum)))
  }
}
