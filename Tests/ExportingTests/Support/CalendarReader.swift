/// Reads calendars strictly by RFC 5545, written without a look at what writes them.
struct CalendarReader {
  enum Mistake: Error {
    case bareLineBreak
    case longLine(String)
    case noName(String)
    case badEscape(String)
    case badNesting(String)
    case missing(String)
    case repeated(String)
    case badValue(String)
  }

  typealias Event = [String: String]

  private(set) var events: [Event] = []
  private(set) var calendar: [String: String] = [:]

  init(_ text: String) throws {
    var open: [String] = []
    var event: Event = [:]
    for (name, value) in try Self.properties(text) {
      switch name {
      case "BEGIN":
        open.append(value)
        event = [:]
      case "END":
        guard open.popLast() == value else { throw Mistake.badNesting(value) }
        if value == "VEVENT" { events.append(try Self.checked(event)) }
      default:
        guard let inside = open.last else { throw Mistake.badNesting(name) }
        if inside == "VCALENDAR" {
          calendar[name] = value
        } else {
          guard event.updateValue(value, forKey: name) == nil else { throw Mistake.repeated(name) }
        }
      }
    }
    guard open.isEmpty else { throw Mistake.badNesting(open.joined()) }
    for name in ["VERSION", "PRODID"] where calendar[name] == nil { throw Mistake.missing(name) }
    guard Set(events.map { $0["UID"] }).count == events.count else { throw Mistake.repeated("UID") }
  }

  private static func properties(_ text: String) throws -> [(String, String)] {
    var bytes = Array(text.utf8)
    guard bytes.suffix(2) == [13, 10] else { throw Mistake.bareLineBreak }
    bytes.removeLast(2)
    var lines: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index] == 13 {
        guard index + 1 < bytes.count, bytes[index + 1] == 10 else { throw Mistake.bareLineBreak }
        lines.append([])
        index += 2
      } else {
        guard bytes[index] != 10 else { throw Mistake.bareLineBreak }
        lines[lines.count - 1].append(bytes[index])
        index += 1
      }
    }
    var unfolded: [[UInt8]] = []
    for line in lines {
      guard line.count <= 75, String(validating: line, as: UTF8.self) != nil else {
        throw Mistake.longLine(String(decoding: line, as: UTF8.self))
      }
      if line.first == 32, !unfolded.isEmpty {
        unfolded[unfolded.count - 1] += line.dropFirst()
      } else {
        unfolded.append(line)
      }
    }
    return try unfolded.map { line in
      guard let colon = line.firstIndex(of: 58), colon > 0 else {
        throw Mistake.noName(String(decoding: line, as: UTF8.self))
      }
      let name = String(decoding: line[..<colon], as: UTF8.self)
      let value = String(decoding: line[(colon + 1)...], as: UTF8.self)
      return (name, ["SUMMARY", "DESCRIPTION", "X-WR-CALNAME"].contains(name) ? try unescaped(value) : value)
    }
  }

  private static func unescaped(_ value: String) throws -> String {
    var result = ""
    var isEscaped = false
    for character in value.unicodeScalars {
      if isEscaped {
        switch character {
        case "n", "N": result += "\n"
        case "\\", ";", ",": result.unicodeScalars.append(character)
        default: throw Mistake.badEscape(value)
        }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        guard character != ";", character != "," else { throw Mistake.badEscape(value) }
        result.unicodeScalars.append(character)
      }
    }
    guard !isEscaped else { throw Mistake.badEscape(value) }
    return result
  }

  private static func checked(_ event: Event) throws -> Event {
    for name in ["UID", "DTSTAMP", "DTSTART;VALUE=DATE"] where event[name] == nil { throw Mistake.missing(name) }
    guard event["DTSTAMP"]?.wholeMatch(of: /\d{8}T\d{6}Z/) != nil else { throw Mistake.badValue("DTSTAMP") }
    for name in ["DTSTART;VALUE=DATE", "DTEND;VALUE=DATE"] {
      guard event[name]?.wholeMatch(of: /\d{8}/) != nil else { throw Mistake.badValue(name) }
    }
    if let rule = event["RRULE"], !rule.hasPrefix("FREQ=") { throw Mistake.badValue(rule) }
    return event
  }
}
