import Archive
import Foundation

/// Tells which files have arrived whole: those that have not changed for a while.
struct ArrivalTracker {
  private struct Sighting {
    var stamp: FileStamp
    /// Since when the file is known to be as it is, in seconds since 1970.
    var since: Double
    var isHandedOut = false
  }

  private let settleSeconds: Double
  private var sightings: [String: Sighting] = [:]
  private var isFirst = true

  /// Files that have not changed for `settleSeconds` count as whole.
  init(settleSeconds: Double) {
    self.settleSeconds = settleSeconds
  }

  /// Whether some file is seen that is not known to be whole yet.
  var isWaiting: Bool { sightings.values.contains { !$0.isHandedOut } }

  /// The files among those found now that have arrived since the last call, each state of a file once, in their order.
  ///
  /// Files that are there from the beginning count as old as their time says; the time of later ones says nothing, as a
  /// copy may bring it along.
  mutating func arrivals(in files: [(path: String, stamp: FileStamp)], at now: Double) -> [String] {
    var (seen, arrived) = ([String: Sighting](), [String]())
    for (path, stamp) in files {
      var sighting = Sighting(stamp: stamp, since: isFirst ? min(now, Double(stamp.modified) / 1e9) : now)
      if let last = sightings[path], last.stamp == stamp { sighting = last }
      if !sighting.isHandedOut, now - sighting.since >= settleSeconds {
        sighting.isHandedOut = true
        arrived.append(path)
      }
      seen[path] = sighting
    }
    (sightings, isFirst) = (seen, false)
    return arrived
  }

  /// Forgets that files were handed out, so that they are handed out again.
  mutating func putBack(_ paths: [String]) {
    for path in paths { sightings[path]?.isHandedOut = false }
  }
}
