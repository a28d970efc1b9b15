import Crypto

/// Collects the sections of a model file and puts them together.
public struct ModelFileWriter {
  private var sections: [(name: String, bytes: [UInt8])] = []

  /// Creates a writer without sections.
  public init() {}

  /// Adds a section.
  /// - Parameter name: eight ASCII letters.
  public mutating func add<Element: BitwiseCopyable>(_ name: String, _ elements: [Element]) {
    precondition(name.utf8.count == 8, "a section name has eight letters: \(name)")
    sections.append((name, elements.withUnsafeBytes { Array($0) }))
  }

  /// Adds the section `digest..`: SHA-256 of the sections so far, in hexadecimal.
  public mutating func addDigest() {
    var hash = SHA256()
    for section in sections { hash.update(data: section.bytes) }
    let digits = Array("0123456789abcdef".utf8)
    add("digest..", hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// The bytes of the whole file; the same sections give the same bytes.
  public func bytes() -> [UInt8] {
    var header = ModelFile.magic
    append(UInt64(sections.count), to: &header)
    var offset = padded(16 + sections.count * 24)
    for section in sections {
      header += Array(section.name.utf8)
      append(UInt64(offset), to: &header)
      append(UInt64(section.bytes.count), to: &header)
      offset = padded(offset + section.bytes.count)
    }
    var result = header
    for section in sections {
      result += [UInt8](repeating: 0, count: padded(result.count) - result.count)
      result += section.bytes
    }
    return result
  }

  private func padded(_ count: Int) -> Int {
    (count + ModelFile.alignment - 1) / ModelFile.alignment * ModelFile.alignment
  }

  private func append(_ value: UInt64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes += Array($0) }
  }
}
