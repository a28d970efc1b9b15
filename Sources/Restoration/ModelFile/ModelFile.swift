import Foundation

/// A model as one read-only, memory-mapped file of named sections.
///
/// Layout, little-endian: the magic `INGESTM1`, the number of sections, then per section an eight-letter name, offset
/// and length in bytes; section contents begin at multiples of 64. Only the pages in use are resident.
package final class ModelFile: @unchecked Sendable {
  static let magic = Array("INGESTM1".utf8)
  static let alignment = 64

  /// A typed view of one section; valid as long as the file is.
  struct Section<Element> {
    let pointer: UnsafePointer<Element>
    let count: Int

    /// The last element, or nil.
    var last: Element? { count == 0 ? nil : pointer[count - 1] }
  }

  private let base: UnsafeRawPointer
  private let length: Int
  private let isMapped: Bool
  private var directory: [String: (offset: Int, length: Int)] = [:]

  /// Maps the file at `path`.
  package init(path: String) throws(ModelError) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw .unreadable(path: path) }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size >= 16, let mapped = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), mapped != MAP_FAILED else {
      throw .notAModel(path: path)
    }
    base = UnsafeRawPointer(mapped)
    length = size
    isMapped = true
    guard readDirectory() else { throw .notAModel(path: path) }
  }

  /// Holds a model that was just made.
  package init(bytes: [UInt8]) throws(ModelError) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 16), alignment: Self.alignment)
    bytes.withUnsafeBytes {
      memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: bytes.count)
    }
    base = UnsafeRawPointer(memory)
    length = bytes.count
    isMapped = false
    guard bytes.count >= 16, readDirectory() else { throw .notAModel(path: "a model in memory") }
  }

  deinit {
    let memory = UnsafeMutableRawPointer(mutating: base)
    if isMapped { munmap(memory, length) } else { memory.deallocate() }
  }

  /// The section called `name` as an array of `Element`.
  func section<Element: BitwiseCopyable>(
    _ name: String, of type: Element.Type
  ) throws(ModelError) -> Section<Element> {
    guard let entry = directory[name], entry.length % MemoryLayout<Element>.stride == 0 else { throw .damaged(name) }
    let pointer = base.advanced(by: entry.offset).assumingMemoryBound(to: Element.self)
    return Section(pointer: pointer, count: entry.length / MemoryLayout<Element>.stride)
  }

  /// The section called `name`, which must have `count` elements.
  func section<Element: BitwiseCopyable>(
    _ name: String, of type: Element.Type, count: Int
  ) throws(ModelError) -> UnsafePointer<Element> {
    let section = try section(name, of: type)
    guard section.count == count else { throw .damaged(name) }
    return section.pointer
  }

  /// The names of all sections, in the order of the file.
  package var sectionNames: [String] { directory.sorted { $0.value.offset < $1.value.offset }.map(\.key) }

  /// A copy of the section called `name`.
  package func elements<Element: BitwiseCopyable>(of name: String) throws(ModelError) -> [Element] {
    let section = try section(name, of: Element.self)
    return Array(UnsafeBufferPointer(start: section.pointer, count: section.count))
  }

  private func readDirectory() -> Bool {
    for (index, byte) in Self.magic.enumerated() where base.load(fromByteOffset: index, as: UInt8.self) != byte {
      return false
    }
    let count = base.load(fromByteOffset: 8, as: UInt64.self)
    guard count < 256, length >= 16 + Int(count) * 24 else { return false }
    for index in 0..<Int(count) {
      let entry = 16 + index * 24
      let letters = (0..<8).map { base.load(fromByteOffset: entry + $0, as: UInt8.self) }
      let offset = base.load(fromByteOffset: entry + 8, as: UInt64.self)
      let size = base.load(fromByteOffset: entry + 16, as: UInt64.self)
      guard offset <= length, size <= length - Int(offset), offset % UInt64(Self.alignment) == 0 else { return false }
      directory[String(decoding: letters, as: UTF8.self)] = (Int(offset), Int(size))
    }
    return true
  }
}
