import ArgumentParser
import Exporting
import Foundation
import RuleEngine
import ShippedRules

/// Where rules come from.
struct RulesOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Wording(
        "A folder of rule files that add to the shipped ones or replace those with the same id; may be repeated.",
        "Thư mục tệp quy tắc bổ sung hoặc thay quy tắc cùng mã có sẵn; có thể nêu nhiều lần."
      ).text,
      valueName: "dir"))
  var rules: [String] = []

  /// The folder of the shipped rules.
  ///
  /// Throws `CommandFailure` where the program was moved away from them.
  func shippedFolder() throws -> URL {
    guard let folder = ShippedRules.directory else {
      throw CommandFailure(.inputMissing, Message.noShippedRules.text)
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
        throw CommandFailure(.inputMissing, Message.noSuchRules(path).text)
      }
      return URL(fileURLWithPath: path, isDirectory: true)
    }
  }
}
