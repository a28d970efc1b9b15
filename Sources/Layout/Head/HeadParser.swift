/// Reads the beginning of a document or annex: letterhead, number, place and date, type, title, addressees.
struct HeadParser {
  let context: LayoutContext
  let splitter: HeadLineSplitter
  /// 0 for the document, above for annexes.
  let part: Int

  init(context: LayoutContext, part: Int) {
    self.context = context
    self.part = part
    splitter = HeadLineSplitter(matchers: context.matchers)
  }

  /// How far down the type is looked for.
  private static let reach = 40

  /// The blocks of the head that begins at a place, and the place behind it.
  func parse(from start: Int) -> (drafts: [BlockDraft], end: Int) {
    var drafts: [BlockDraft] = []
    var place = start
    let typePlace = findType(from: start)
    while place < typePlace?.place ?? context.order.count {
      let line = context.line(place)
      if typePlace == nil, AddresseeParser.headEnd(of: line, context.matchers) != nil { break }
      var stretches = splitter.stretches(of: line)
      if typePlace == nil, stretches.isEmpty || !isHeadLine(line, stretches) {
        // The lines under "V/v" go on with the subject.
        guard drafts.last?.kind == .title || leadsToAddressees(place, drafts),
          context.line(place).length < context.fullWidth * 2 / 3, place < start + 15
        else { break }
        stretches = [.init(kind: .title, range: line.content)]
      }
      if stretches.isEmpty { stretches = [.init(kind: .letterhead, range: line.content)] }
      append(stretches, place, to: &drafts)
      place += 1
    }
    if let typePlace {
      drafts += title(from: typePlace, end: &place)
    }
    let addressees = AddresseeParser(context: context).parse(from: place)
    return (drafts + addressees.drafts, addressees.end)
  }

  /// Whether a line between the number and `Kính gửi` must be the subject although its `V/v` cannot be read.
  private func leadsToAddressees(_ place: Int, _ drafts: [BlockDraft]) -> Bool {
    guard drafts.contains(where: { $0.kind == .number }) else { return false }
    return (place + 1...place + 3).contains { next in
      next < context.order.count && AddresseeParser.headEnd(of: context.line(next), context.matchers) != nil
    }
  }

  /// Whether a line of a document without a type can still be one of the head.
  private func isHeadLine(_ line: PageLine, _ stretches: [HeadLineSplitter.Stretch]) -> Bool {
    // Headings in capitals look like issuers.
    guard stretches.allSatisfy({ $0.kind == .issuer }) else { return true }
    return context.markers.marker(of: line) == nil
  }

  private func append(_ stretches: [HeadLineSplitter.Stretch], _ place: Int, to drafts: inout [BlockDraft]) {
    for stretch in stretches {
      let fragment = BlockDraft.Fragment(line: context.order[place], range: stretch.range)
      if stretch.kind == .title, let last = drafts.lastIndex(where: { $0.kind == .title }) {
        drafts[last].fragments.append(fragment)
      } else {
        drafts.append(BlockDraft(kind: stretch.kind, fragments: [fragment]))
      }
    }
  }

  // MARK: Type

  /// Where the type stands and how many of the words of its line belong to it.
  private func findType(from start: Int) -> (place: Int, words: Int)? {
    var strangers = 0
    for place in start..<min(start + Self.reach, context.order.count) {
      let line = context.line(place)
      if context.markers.marker(of: line)?.style.isDivision == true { return nil }
      if let count = typeWords(of: line, at: place) { return (place, count) }
      if AddresseeParser.headEnd(of: line, context.matchers) != nil { return nil }
      if splitter.stretches(of: line).isEmpty {
        strangers += 1
        // Whole lines of running text, or too much that is not understood: the type is lost.
        if line.length > context.fullWidth * 3 / 4 || strangers > 6 { return nil }
      }
    }
    return nil
  }

  private func typeWords(of line: PageLine, at place: Int) -> Int? {
    guard line.isUpper(line.content), context.matchers.mottoes.first(in: line.words[...]) == nil else {
      return part > 0 ? annexWords(of: line) : nil
    }
    if context.matchers.types.whole(line.words[...]) != nil { return line.words.count }
    if part > 0, let count = annexWords(of: line) { return count }
    // The title may follow on the same line; then something must stand above.
    guard let match = context.matchers.types.prefix(line.words[...]), place > 0, match.distance == 0,
      line.words.count - match.words.upperBound <= 12
    else { return nil }
    return match.words.upperBound
  }

  private func annexWords(of line: PageLine) -> Int? {
    AnnexDetector.typeWordCount(line, context.matchers, isAfterSignature: true)
  }

  // MARK: Title

  private func title(from type: (place: Int, words: Int), end: inout Int) -> [BlockDraft] {
    let line = context.line(type.place)
    let split = line.words[type.words - 1].range.upperBound
    let typeKind: BlockKind = part > 0 ? .annexType : .type
    let titleKind: BlockKind = part > 0 ? .annexTitle : .title
    let index = context.order[type.place]
    var drafts = [
      BlockDraft(kind: typeKind, fragments: [.init(line: index, range: line.content.lowerBound..<split)])
    ]
    var title = BlockDraft(kind: titleKind)
    let rest = line.trimmed(split..<line.content.upperBound)
    if !rest.isEmpty { title.fragments.append(.init(line: index, range: rest)) }
    var place = type.place + 1
    let rules = TitleRules(context: context)
    while place < context.order.count {
      let line = context.line(place)
      let fragment = BlockDraft.Fragment(line: context.order[place], range: line.content)
      if AddresseeParser.headEnd(of: line, context.matchers) != nil {
        break
      } else if let kind = beside(line) {
        drafts.append(BlockDraft(kind: kind, fragments: [fragment]))
      } else if rules.isAuthority(place, hasTitle: !title.fragments.isEmpty) {
        drafts.append(BlockDraft(kind: .preamble, fragments: [fragment]))
      } else if line.isUpper(line.content), drafts.last?.kind == .preamble, !title.fragments.isEmpty,
        context.markers.marker(of: line) == nil
      {
        // "HỘI ĐỒNG NHÂN DÂN TỈNH / KHÓA X, KỲ HỌP THỨ HAI MƯƠI"
        drafts[drafts.count - 1].fragments.append(fragment)
      } else if rules.isNote(line) {
        place = note(from: place, to: &drafts)
        continue
      } else if rules.continuesTitle(place, lineCount: title.fragments.count) {
        title.fragments.append(fragment)
      } else {
        break
      }
      place += 1
    }
    end = place
    return title.fragments.isEmpty ? drafts : drafts + [title]
  }

  /// The kind of a number or date line that stands under the type.
  private func beside(_ line: PageLine) -> BlockKind? {
    let stretches = splitter.stretches(of: line)
    guard let only = stretches.first, stretches.count == 1, line.length < context.fullWidth * 2 / 3 else { return nil }
    return [.number, .placeDate, .letterhead].contains(only.kind) ? only.kind : nil
  }

  /// `(Kèm theo Kế hoạch số … của …)`, over several lines until its bracket closes.
  private func note(from start: Int, to drafts: inout [BlockDraft]) -> Int {
    var draft = BlockDraft(kind: .preamble)
    var place = start
    while place < context.order.count, place < start + 5 {
      let line = context.line(place)
      draft.fragments.append(.init(line: context.order[place], range: line.content))
      place += 1
      if line.scalars[line.content].contains(")") { break }
    }
    drafts.append(draft)
    return place
  }
}
