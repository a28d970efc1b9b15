/// Why a `{{name}}` cannot be put in, in words.
struct ExpansionError: Error, Equatable {
  var message: String
}
