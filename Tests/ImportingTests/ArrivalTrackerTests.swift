import Archive
import Testing

@testable import Importing

@Suite struct ArrivalTrackerTests {
  private func file(_ path: String, bytes: Int64 = 1, modified: Double = 0) -> (path: String, stamp: FileStamp) {
    (path, FileStamp(bytes: bytes, modified: Int64(modified * 1e9)))
  }

  @Test func filesThatWereThereAreWholeWhenTheyAreOldEnough() {
    var tracker = ArrivalTracker(settleSeconds: 2)
    #expect(tracker.arrivals(in: [file("old", modified: 90), file("new", modified: 99)], at: 100) == ["old"])
    #expect(tracker.isWaiting)
    #expect(tracker.arrivals(in: [file("old", modified: 90), file("new", modified: 99)], at: 101) == ["new"])
    #expect(!tracker.isWaiting)
    #expect(tracker.arrivals(in: [file("old", modified: 90), file("new", modified: 99)], at: 200).isEmpty)
  }

  @Test func aFileThatGrowsWaitsUntilItStops() {
    var tracker = ArrivalTracker(settleSeconds: 2)
    #expect(tracker.arrivals(in: [], at: 100).isEmpty)
    // A copy brings an old time along.
    for second in 0..<5 {
      #expect(tracker.arrivals(in: [file("a", bytes: Int64(second), modified: 1)], at: 101 + Double(second)).isEmpty)
    }
    #expect(tracker.arrivals(in: [file("a", bytes: 4, modified: 1)], at: 106).isEmpty)
    #expect(tracker.arrivals(in: [file("a", bytes: 4, modified: 1)], at: 107) == ["a"])
  }

  @Test func aChangedFileArrivesAgainAndOneThatCouldNotBeTakenToo() {
    var tracker = ArrivalTracker(settleSeconds: 0)
    #expect(tracker.arrivals(in: [file("a")], at: 1) == ["a"])
    #expect(tracker.arrivals(in: [file("a")], at: 2).isEmpty)
    #expect(tracker.arrivals(in: [file("a", bytes: 2)], at: 3) == ["a"])
    tracker.putBack(["a"])
    #expect(tracker.arrivals(in: [file("a", bytes: 2)], at: 4) == ["a"])
  }
}
