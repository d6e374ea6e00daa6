// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

// Targets from the ground up: a target may depend only on targets above it.
let package = Package(
    name: "sayso",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "SaysoText", targets: ["SaysoText"]),
        .library(name: "SaysoIntake", targets: ["SaysoIntake"]),
        .library(name: "SaysoClaims", targets: ["SaysoClaims"]),
        .library(name: "SaysoReading", targets: ["SaysoReading"]),
        .library(name: "SaysoLedger", targets: ["SaysoLedger"]),
        .library(name: "SaysoBrief", targets: ["SaysoBrief"]),
        .executable(name: "sayso", targets: ["sayso"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(name: "CSaysoKernels"),
        .target(
            name: "SaysoText", dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(name: "SaysoIntake", dependencies: ["SaysoText", "CZlib"], swiftSettings: strict),
        .target(name: "SaysoClaims", dependencies: ["SaysoText"], swiftSettings: strict),
        .target(
            name: "SaysoEncoder", dependencies: ["SaysoText", "CSaysoKernels"],
            swiftSettings: strict),
        .target(
            name: "SaysoReading",
            dependencies: [
                "SaysoText", "SaysoClaims", "SaysoEncoder",
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [
                .copy("Resources/sayso.safetensors"), .copy("Resources/codebook.yaml"),
                .copy("Resources/scales.yaml"),
            ], swiftSettings: strict),
        .target(
            name: "SaysoLedger",
            dependencies: [
                "SaysoText", "SaysoClaims", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(
            name: "SaysoBrief",
            dependencies: ["SaysoText", "SaysoClaims", "SaysoEncoder", "SaysoLedger"],
            swiftSettings: strict),
        .executableTarget(
            name: "sayso",
            dependencies: [
                "SaysoText", "SaysoIntake", "SaysoClaims", "SaysoEncoder", "SaysoReading",
                "SaysoLedger",
                "SaysoBrief", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "sayso-eval",
            dependencies: [
                "SaysoText", "SaysoIntake", "SaysoClaims", "SaysoEncoder", "SaysoReading",
            ],
            path: "Evaluation/sayso-eval", swiftSettings: strict),
        .executableTarget(
            name: "sayso-bench",
            dependencies: [
                "SaysoText", "SaysoIntake", "SaysoClaims", "SaysoEncoder", "SaysoReading",
                "SaysoLedger", "SaysoBrief", "CSaysoKernels",
            ],
            path: "Benchmarks/sayso-bench", swiftSettings: strict),
        .target(
            name: "SaysoTesting",
            dependencies: ["SaysoText", "SaysoIntake", "SaysoClaims", "CZlib"],
            path: "Tests/SaysoTesting", swiftSettings: strict),
        .target(
            name: "SaysoFuzzing",
            dependencies: [
                "SaysoText", "SaysoIntake", "SaysoClaims", "SaysoEncoder", "SaysoReading",
                "SaysoTesting",
            ],
            path: "Tests/SaysoFuzzing", swiftSettings: strict),
        .executableTarget(
            name: "sayso-fuzz", dependencies: ["SaysoFuzzing", "SaysoEncoder", "SaysoReading"],
            path: "Tests/sayso-fuzz", swiftSettings: strict),
        .testTarget(
            name: "SaysoTextTests", dependencies: ["SaysoText", "SaysoTesting"],
            swiftSettings: strict),
        .testTarget(
            name: "SaysoIntakeTests",
            dependencies: ["SaysoText", "SaysoIntake", "SaysoTesting"],
            resources: [.copy("Fixtures")], swiftSettings: strict),
        .testTarget(
            name: "SaysoClaimsTests", dependencies: ["SaysoText", "SaysoClaims", "SaysoTesting"],
            swiftSettings: strict),
        .testTarget(
            name: "SaysoEncoderTests",
            dependencies: ["SaysoText", "SaysoEncoder", "CSaysoKernels", "SaysoTesting"],
            resources: [.copy("Fixtures")], swiftSettings: strict),
        .testTarget(
            name: "SaysoLedgerTests",
            dependencies: ["SaysoText", "SaysoClaims", "SaysoLedger", "SaysoTesting"],
            swiftSettings: strict),
        .testTarget(
            name: "SaysoReadingTests",
            dependencies: [
                "SaysoText", "SaysoClaims", "SaysoEncoder", "SaysoReading", "SaysoTesting",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SaysoBriefTests",
            dependencies: [
                "SaysoText", "SaysoClaims", "SaysoReading", "SaysoLedger", "SaysoBrief",
                "SaysoTesting",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SaysoFuzzingTests",
            dependencies: [
                "SaysoText", "SaysoClaims", "SaysoEncoder", "SaysoReading", "SaysoFuzzing",
                "SaysoTesting",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "SaysoText", "SaysoIntake", "SaysoClaims", "SaysoEncoder", "SaysoReading",
                "SaysoLedger", "sayso", "CSaysoKernels", "SaysoTesting",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DocumentationTests",
            dependencies: [
                "SaysoReading", "SaysoIntake", "SaysoClaims", "SaysoText", "SaysoLedger",
                "SaysoBrief", "SaysoTesting",
            ],
            swiftSettings: strict),
    ],
    cLanguageStandard: .c17
)
