// swift-tools-version: 6.1
import PackageDescription

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let collections: Target.Dependency = .product(name: "Collections", package: "swift-collections")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

/// The folders of the other modules, which would else count as forgotten files of `ShippedRules`: that module begins
/// at the root, because the rules are there.
let otherSources = [
  "Archive", "CICU", "Exporting", "Extraction", "ICU", "Identity", "Importing", "Layout", "OrderedJSON", "Reading",
  "Restoration",
  "RuleEngine", "Training", "ingest", "ingest-train",
].map { "Sources/\($0)" }

/// The module `name` and its tests.
///
/// Modules are listed in the order of the flow: each depends only on those above it.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, resources: resources),
    .testTarget(name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies),
  ]
}

let package = Package(
  name: "ingest",
  products: [
    .executable(name: "ingest", targets: ["ingest"]),
    .executable(name: "ingest-train", targets: ["ingest-train"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n"), .linkedLibrary("icudata")]),
    .target(
      name: "ShippedRules", path: ".",
      exclude: [
        "Tests", "Benchmarks", "Examples", "docs", "fixtures", "README.md", "LICENSE", "Makefile", "CHANGELOG.md",
      ]
        + otherSources,
      sources: ["Sources/ShippedRules"], resources: [.copy("rules")]),
  ]
    + module("OrderedJSON")
    + module("ICU", ["CICU"])
    + module("Reading", ["ICU", crypto])
    + module("Restoration", ["Reading", "ICU", crypto], resources: [.copy("Model")])
    + module("Training", ["Restoration", "ICU", logging])
    + module("Layout", ["Restoration", "Reading", "ICU"])
    + module(
      "RuleEngine", ["Layout", "ICU", "ShippedRules", yams, crypto],
      resources: [
        .embedInCode("Schema/rule-file.schema.json"), .embedInCode("Schema/layout-file.schema.json"),
      ])
    + module("Extraction", ["RuleEngine", "Layout", "Restoration", "Reading", "ICU", "OrderedJSON"])
    + module("Identity", ["Extraction", "RuleEngine"])
    + module(
      "Archive", ["Identity", "Extraction", "OrderedJSON", "ICU", grdb, crypto],
      resources: [.embedInCode("Schema/document-record.schema.json")])
    + module("Exporting", ["Archive", "Identity", "Extraction", "OrderedJSON"])
    + module(
      "Importing",
      [
        "Archive", "Extraction", "RuleEngine", "ShippedRules", "Layout", "Restoration", "Reading", "OrderedJSON",
      ])
    + [
      .executableTarget(
        name: "ingest",
        dependencies: [
          "Importing", "Exporting", "Archive", "Identity", "Extraction", "RuleEngine", "ShippedRules", "Restoration",
          "Reading",
          "OrderedJSON", argumentParser,
        ]),
      .executableTarget(name: "ingest-train", dependencies: ["Training", argumentParser, logging, crypto]),
      .executableTarget(
        name: "ingest-benchmark",
        dependencies: [
          "Importing", "Archive", "Extraction", "RuleEngine", "ShippedRules", "Layout", "Restoration", "Reading", "ICU",
          argumentParser, crypto,
        ],
        path: "Benchmarks"),
      .target(name: "TestSupport", path: "Tests/TestSupport"),
      .testTarget(name: "CommandLineTests", dependencies: ["ingest", "Archive", "TestSupport"]),
    ]
)
