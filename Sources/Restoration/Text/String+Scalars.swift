extension String {
  /// The text of scalar values; values that are no scalars are left out.
  package init(scalarValues: some Collection<UInt32>) {
    self.init(unsafeUninitializedCapacity: 4 * scalarValues.count) { buffer in
      var end = 0
      for value in scalarValues { end = UTF8Encoding.write(value, to: buffer, at: end) }
      return end
    }
  }
}
