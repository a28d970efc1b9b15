import Archive
import ArgumentParser
import Exporting
import Foundation
import Importing
import OrderedJSON

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Wording(
      "Imports text files, or folders of them, into an archive (the default command).",
      "Nhập tệp văn bản hoặc thư mục vào kho lưu trữ (lệnh mặc định)."
    ).text,
    discussion: Wording.help(
      """
      Needs the OCR text of scanned documents: .txt files in folders at any depth, or files named one by one. A file that \
      cannot be imported is put on a list (see ingest failures) and the others go on. Documents that are in the archive \
      already, made by the same program, model and rules, are left alone; files of the same size and time as at the last \
      import are not even read. Files that have moved are recognised; files that are gone are reported, their documents \
      kept.
      """,
      """
      Cần văn bản OCR của tài liệu quét: tệp .txt trong thư mục ở mọi cấp, hoặc từng tệp nêu tên. Tệp không \
      nhập được sẽ vào danh sách (xem ingest failures), các tệp khác vẫn tiếp tục. Văn bản đã có trong kho, do \
      đúng chương trình, mô hình và quy tắc này tạo ra, được giữ nguyên; tệp không đổi kích thước và thời gian \
      từ lần nhập trước thì không đọc lại. Tệp chuyển chỗ được nhận ra; tệp không còn được báo, văn bản của \
      chúng vẫn giữ.
      """,
      examples: """
        ingest scans/
        ingest scans/ --dry-run
        ingest scans/2026 letter.txt --archive ~/archive --jobs 8
        """))

  @Argument(
    help: ArgumentHelp(Wording("Folders or files to import.", "Thư mục hoặc tệp cần nhập.").text, valueName: "dir|file")
  )
  var paths: [String]

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var rules: RulesOptions

  @OptionGroup var work: WorkOptions

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Wording("Import documents that are in the archive already again.", "Nhập lại cả những văn bản đã có trong kho.")
        .text))
  var force = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Wording(
        "Tell what would be done, a line for each file with work to do, and do nothing.",
        "Chỉ cho biết sẽ làm gì, mỗi tệp cần xử lý một dòng, và không làm gì cả."
      ).text))
  var dryRun = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Wording(
        "With --dry-run, write one JSON object for each file, a line each.",
        "Dùng với --dry-run: ghi mỗi tệp một đối tượng JSON trên một dòng."
      ).text))
  var json = false

  func validate() throws {
    guard dryRun || !json else { throw ValidationError(Message.jsonNeedsDryRun.text) }
  }

  func run() throws {
    // A mistyped name is worth stopping for, before anything is made.
    for path in paths where !FileManager.default.fileExists(atPath: path) {
      throw CommandFailure(.inputMissing, Message.noSuchInput(path).text)
    }
    let pipeline = try DocumentPipeline(
      shippedRules: try rules.shippedFolder(), userRules: try rules.userFolders())
    if dryRun { return try writePlan(with: pipeline) }
    let writer = try ArchiveWriter(archive.layout)
    defer { writer.close() }
    let cancellation = Cancellation()
    let trap = InterruptTrap(cancellation)
    let reporter = ImportReporter(isQuiet: work.quiet)
    let importer = Importer(
      archive: writer, processor: pipeline, options: ImportOptions(jobs: work.parallel.jobs, isForced: force))
    let summary = try importer.run(paths, cancellation: cancellation) { reporter.report($0) }
    withExtendedLifetime(trap) {}
    reporter.finish(summary, archive: archive.archive)
    if summary.remaining > 0 { throw CommandFailure(.interrupted) }
    if !summary.failures.isEmpty { throw CommandFailure(.someFailed) }
  }

  private func writePlan(with pipeline: DocumentPipeline) throws {
    let reader = archive.layout.exists ? try ArchiveReader(archive.layout) : nil
    let plan = try ImportPlanner(archive: reader, processor: pipeline, isForced: force).plan(paths)
    if json {
      for input in plan.inputs { Console.standardOutput.line(try OrderedJSONEncoder(style: .line).string(for: input)) }
      return
    }
    for input in plan.inputs where input.action != .unchanged {
      let action = ImportMessage.planned(input.action).text
      Console.standardOutput.line("\(action): \(input.path)" + (input.note.map { " (\($0))" } ?? ""))
    }
    for path in plan.vanished { Console.standardOutput.line("\(ImportMessage.gone.text): \(path)") }
    guard !work.quiet else { return }
    let counts = ImportPlan.Action.allCases.compactMap { action in
      plan.counts[action].map { "\($0) \(ImportMessage.planned(action).text)" }
    }
    Console.standardError.line(Message.planned(plan.inputs.count, counts.joined(separator: ", ")).text)
  }
}
