import ArgumentParser
import Foundation
import RuleEngine
import ShippedRules

/// Where rules come from.
struct RulesOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A folder of rule files that add to the shipped ones or replace those with the same id; may be repeated.",
      valueName: "dir"))
  var rules: [String] = []

  /// The folder of the shipped rules.
  ///
  /// Throws `CommandFailure` where the program was moved away from them.
  func shippedFolder() throws -> URL {
    guard let folder = ShippedRules.directory else {
      throw CommandFailure(.inputMissing, "the shipped rules are not beside the program; install it again")
    }
    return folder
  }

  /// The folders of the user's rules.
  ///
  /// Throws `CommandFailure` for one that is not there.
  func userFolders() throws -> [URL] {
    try rules.map { path in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
        throw CommandFailure(.inputMissing, "\(path): no such folder of rules")
      }
      return URL(fileURLWithPath: path, isDirectory: true)
    }
  }
}
