/// The fields of the letterhead and the title block.
struct Header: Sendable {
  var type: TypeRecord?
  var number: NumberRecord?
  var place: String?
  var date: CalendarDay?
  var title: String?
}
