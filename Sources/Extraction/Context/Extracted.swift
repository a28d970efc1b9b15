/// A value together with where it came from and what a reader should know of it.
struct Extracted<Value: Sendable>: Sendable {
  var value: Value
  /// By JSON pointer.
  var evidence: [String: EvidenceRecord] = [:]
  var warnings: [WarningRecord] = []

  init(_ value: Value) { self.value = value }

  /// Notes where the value at a pointer came from, if that is known.
  mutating func note(_ pointer: String, _ record: EvidenceRecord?) {
    if let record { evidence[pointer] = record }
  }

  mutating func warn(_ code: String, _ message: String, line: Int? = nil) {
    warnings.append(WarningRecord(code: code, message: message, line: line))
  }
}
