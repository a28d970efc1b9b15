import GRDB

/// The condition on rows of the table `number` that they hold a given document number or begin with it.
///
/// `36` and `36-KH` stand for all numbers that begin so, but `3` does not stand for 36.
struct NumberPattern {
  let sql: String
  let arguments: StatementArguments

  init(_ key: NumberKey, isPrefix: Bool) {
    let hasMarks = key.exact != key.folded
    let (column, value) = hasMarks ? ("exact", key.exact) : ("folded", key.folded)
    // Keys are lower-case letters and digits, so they hold no wildcard.
    let endsInDigit = value.last?.isNumber == true
    let pattern = value + (endsInDigit && !isPrefix ? "[^0-9]*" : "*")
    sql = "(\(column) = ? OR \(column) GLOB ?)"
    arguments = [value, pattern]
  }
}
