/// What is wrong with a template, in words.
struct TemplateError: Error, Equatable {
  var message: String
}
