/// Where in the value encoding is, spelled out only where somebody asks.
indirect enum JSONPath {
  case root
  case member(JSONPath, any CodingKey)
  case element(JSONPath, Int)

  /// The keys from the outermost inwards.
  var keys: [any CodingKey] {
    switch self {
    case .root: []
    case .member(let path, let key): path.keys + [key]
    case .element(let path, let index): path.keys + [JSONIndexKey(intValue: index)]
    }
  }
}
