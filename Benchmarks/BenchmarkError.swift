/// Why the benchmark gives no verdict, or a bad one.
enum BenchmarkError: Error, CustomStringConvertible {
  case noText(String)
  case missed

  var description: String {
    switch self {
    case .noText(let folder): "\(folder) has no .txt files with text: run the benchmark in the root of the package"
    case .missed: "a figure misses its floor or limit"
    }
  }
}
