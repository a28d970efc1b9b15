import Archive
import ArgumentParser
import Exporting
import OrderedJSON

struct TasksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks",
    abstract: Wording(
      "Lists what is to be done, the earliest first.", "Liệt kê việc phải làm, việc đến hạn trước xếp trước."
    ).text,
    discussion: Wording.help(
      """
      The documents' tasks with the day each is next due, whose task it is and the document that says so. Recurring tasks \
      stand with their next day, tasks without a day at the end; --due leaves those out. A query as in 'ingest search' \
      chooses documents.
      """,
      """
      Nhiệm vụ trong các văn bản kèm ngày đến hạn kế tiếp, đơn vị thực hiện và văn bản giao. Nhiệm vụ định kỳ \
      ghi theo ngày kế tiếp, nhiệm vụ không có ngày xếp cuối; --due bỏ qua loại này. Câu truy vấn như ở 'ingest \
      search' chọn văn bản.
      """,
      examples: """
        ingest tasks --due 2026-03
        ingest tasks --assignee "Sở Nội vụ" --due '<2026-07-01' 'type:"kế hoạch"'
        ingest tasks --overdue --json
        """))

  @OptionGroup var query: QueryOptions

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var tasks: TaskOptions

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Wording("Write one JSON object for each task, a line each.", "Ghi mỗi nhiệm vụ một đối tượng JSON trên một dòng.")
        .text))
  var json = false

  func run() throws {
    let reader = try ArchiveReader(archive.layout)
    let found = try sorted(query.ids(in: reader).flatMap { tasks.filter.tasks(of: try reader.record(id: $0)) })
    let output = Console.standardOutput
    if json {
      for task in found { output.line(try OrderedJSONEncoder(style: .line).string(for: TaskJSON(task))) }
    } else if !found.isEmpty {
      let columns = output.isTerminal ? output.columns : 120
      output.write(TaskTable(found, columns: columns, language: Wording.language, style: Style(for: output)).text)
    }
    if found.isEmpty { throw CommandFailure(.nothingFound, Message.noTaskFits.text) }
  }

  /// By day, those without one last; equal ones in the order of the documents and within them.
  private func sorted(_ tasks: [DueTask]) -> [DueTask] {
    tasks.enumerated().sorted { first, second in
      switch (first.element.due, second.element.due) {
      case (let day?, let other?) where day != other: day < other
      case (_?, nil): true
      case (nil, _?): false
      default: first.offset < second.offset
      }
    }.map(\.element)
  }
}
