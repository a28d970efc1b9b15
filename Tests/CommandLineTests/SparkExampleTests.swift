import Foundation
import TestSupport
import Testing

@Suite struct SparkExampleTests {
  @Test func twoRunsUnderSparkGiveTheSameBytesAndAnArchive() throws {
    guard Python.has("pyspark") else { return }
    guard try Shell.run("java -version") == 0 else {
      print("skipped, java is not installed (make test-tools-spark): twoRunsUnderSparkGiveTheSameBytesAndAnArchive")
      return
    }
    let folder = try TemporaryFolder()
    for number in 0..<24 { try folder.write("corpus/\(number % 3)/\(number).txt", "KE HOACH\nnam \(number)") }
    try folder.write("corpus/empty.txt", "")
    let script = Ingest.fixture("../Examples/spark/restore_corpus.py")
    for name in ["one", "two"] {
      let status = try Shell.run(
        "python3 '\(script)' '\(folder.path)/corpus' '\(folder.path)/\(name)' --ingest '\(Ingest.program.path)' "
          + "--partitions 3 --master 'local[2]' > '\(folder.path)/log' 2>&1")
      let log = try String(contentsOfFile: folder.path + "/log", encoding: .utf8)
      #expect(status == 0, "\(log.suffix(2000))")
      #expect(log.contains("24 records, 1 failures"))
    }
    #expect(try Shell.run("diff -r '\(folder.path)/one' '\(folder.path)/two'") == 0)
    let archive = folder.path + "/archive"
    let taken = try Shell.run(
      "'\(Ingest.program.path)' import-records '\(folder.path)'/one/part-* --archive '\(archive)'")
    #expect(taken == 0)
    #expect(try Ingest.run("verify", "--archive", archive).output.contains("24 documents checked, 0 problems"))
  }
}
