import SaysoReading
import Testing

@Suite struct AttributionHeadTests {
    // The same buckets as `distance_bucket` in Training/sayso_training/attribution.py.
    @Test(arguments: [
        (10, 8), (11, 8), (9, 7), (12, 9), (8, 6), (13, 10), (7, 6), (14, 10), (15, 11), (6, 5),
        (18, 11), (19, 12), (90, 15), (139, 16), (4000, 16),
    ])
    func distancesGrowByPowersOfTwo(token: Int, bucket: Int) {
        #expect(AttributionHead.bucket(of: token, from: 10..<12) == bucket)
    }

    // The same steps as `steps` in Training/sayso_training/attribution.py.
    @Test(arguments: [(-40, 0), (-3, 0), (-1, 2), (0, 3), (1, 4), (3, 6), (9, 6)])
    func sentencesAndParagraphsAreCountedToThree(offset: Int, steps: Int) {
        #expect(AttributionHead.steps(offset) == steps)
    }
}
