extension String {
  /// The text of scalar values; values that are no scalars are left out.
  package init(scalarValues: some Sequence<UInt32>) {
    self.init(String.UnicodeScalarView(scalarValues.compactMap(Unicode.Scalar.init)))
  }
}
