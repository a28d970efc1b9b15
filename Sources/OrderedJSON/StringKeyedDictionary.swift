/// A dictionary whose keys are data, not names of properties, and are therefore written as they are.
protocol StringKeyedDictionary {}

extension Dictionary: StringKeyedDictionary where Key == String {}
