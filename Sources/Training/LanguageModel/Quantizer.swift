/// Values rounded to 256 evenly spaced steps.
struct Quantizer {
  /// The step of each value.
  let codes: [UInt8]
  /// The value of each step.
  let scale: [Float]

  init(_ values: [Float]) {
    let low = values.min() ?? 0
    let step = max(((values.max() ?? 0) - low) / 255, .leastNormalMagnitude)
    scale = (0..<256).map { low + Float($0) * step }
    codes = values.map { UInt8(min(255, max(0, (($0 - low) / step).rounded()))) }
  }
}
