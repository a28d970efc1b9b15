/// The JSON Schemas (draft 2020-12) of the files of a rule folder, which are YAML.
public enum RuleFileSchema {
  /// The schema of files with rules, sub-patterns and vocabularies, with a final line end.
  public static var rules: String { String(decoding: PackageResources.rule_file_schema_json, as: UTF8.self) }

  /// The schema of `layout.yaml`, with a final line end.
  public static var layout: String { String(decoding: PackageResources.layout_file_schema_json, as: UTF8.self) }
}
