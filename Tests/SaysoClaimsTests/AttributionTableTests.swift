import SaysoClaims
import SaysoTesting
import Testing

@Suite struct AttributionTableTests {
    @Test func headingNamesEveryColumn() {
        #expect(
            AttributionTable.heading
                == "article,url,title,outlet,published,attribution,parent,source,cue,content,"
                + "speakers,via,manner,act,polarity,modality,certainty,likelihood,said,about,"
                + "confidence,source_spans,cue_spans,content_spans,sha256\r\n")
    }

    @Test func partsOfAContentShareACell() {
        let rows = rows("“<The bridge>,” [Duarte] {said}, “<is safe>.”")
        #expect(
            rows.contains(
                "Duarte,said,The bridge … is safe,,,indirect,,,,,,,,0.9,14-20,21-25,1-11 28-35,")
        )
        #expect(rows.hasSuffix("\r\n"))
    }

    @Test(arguments: [
        ("[He] {said} <yes, “no” and \"no\">", ",\"yes, “no” and \"\"no\"\"\","),
        ("[He] {said} <yes\nand no>", ",\"yes\nand no\","),
        ("[He] {said} <=1+1>", ",'=1+1,"),
        ("[@he] {said} <-1, or so>", ",'@he,said,\"'-1, or so\","),
    ])
    func cellsAreQuotedAndNeverFormulas(marked: String, cells: String) {
        #expect(rows(marked).contains(cells))
    }

    private func rows(_ marked: String) -> String {
        AttributionTable.rows(of: ReadingRecord(.marked(marked)))
    }
}
