import Archive
import ArgumentParser
import Foundation

/// Measures ranked queries, each as the command `search` asks it: the first 20 hits with their snippets, and the count.
struct SearchBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Measures queries on an archive against the limits of an archive of 100,000.")

  /// Words that all documents have, phrases, fields, numbers, beginnings, rare words.
  private static let queries = [
    "kế hoạch", "dân vận khéo", "ủy ban nhân dân", "cong tac", "thực hiện nhiệm vụ", "\"phòng, chống thiên tai\"",
    "\"ủy ban nhân dân tỉnh\"", "chuyen doi so", "lãnh đạo AND kiểm tra", "thiên tai OR cháy rừng",
    "báo cáo NOT thiên tai",
    "type:\"kế hoạch\" dân", "issuer:\"Sở Nội vụ\" công tác", "date:2020..2022 nhiệm vụ", "due:2024-03 thực hiện",
    "cites:226-KL/TW", "number:777", "4711-KH/UBND", "kiem* tra*", "title:công", "assignee:\"nội vụ\" tỉnh",
    "xung kích",
    "hồ chứa kè sông", "symbol:KH/UBND 2026", "(tuyên truyền OR vận động) nhân dân date:>=2024", "a", "và của các",
  ]

  @Argument(help: "The folder of the archive, made with 'index'.")
  var archive: String

  @Option(help: "How often each query is asked.")
  var rounds = 5

  func run() throws {
    let layout = ArchiveLayout(root: URL(fileURLWithPath: archive, isDirectory: true))
    let cold = Stopwatch()
    _ = try ArchiveReader(layout).search("dân vận")
    let first = cold.wallSeconds
    let reader = try ArchiveReader(layout)
    var (times, processorTimes) = ([Double](), [Double]())
    for query in Self.queries {
      var (fastest, hits) = (Double.infinity, 0)
      for _ in 0..<rounds {
        let (watch, thread) = (Stopwatch(), ThreadStopwatch())
        hits = try reader.search(query).count
        let seconds = watch.wallSeconds
        processorTimes.append(thread.seconds)
        times.append(seconds)
        fastest = min(fastest, seconds)
      }
      let count = try reader.count(of: SearchQuery(parsing: query)).documents
      print(String(format: "%8.1f ms  %7d documents, %d shown  ", fastest * 1000, count, hits) + query)
    }
    func percentile(_ share: Double, of times: [Double]) -> Double {
      times.sorted()[Int(Double(times.count - 1) * share)] * 1000
    }
    var report = BenchmarkReport()
    report.add("documents", Double(try reader.ids().count), "")
    report.add("first search", first * 1000, "ms after opening", limit: 150)
    report.add("median", percentile(0.5, of: times), "ms")
    report.add("95th percentile", percentile(0.95, of: times), "ms", limit: 30)
    report.add("95th, processor time", percentile(0.95, of: processorTimes), "ms, whatever else the machine does")
    report.add("slowest", percentile(1, of: times), "ms")
    report.add("peak memory", PeakMemory.megabytes, "MB")
    print(report.text)
    if report.misses { throw BenchmarkError.missed }
  }
}
