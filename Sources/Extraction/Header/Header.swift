/// The fields of the letterhead and the title block.
struct Header: Sendable {
  var type: TypeRecord?
  var number: NumberRecord?
  /// The symbol of the number as the OCR read it.
  var symbolRead: String?
  var place: String?
  var date: CalendarDay?
  var title: String?
}
