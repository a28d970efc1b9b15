import Extraction
import Reading

extension DocumentPipeline {
  /// What is needed to explain a record: the record that this model and these rules make of its text today, and the
  /// explainer of that.
  ///
  /// The text is the one that the record keeps, so the file it was read from need not be there any more.
  public func explanation(of record: DocumentRecord) -> (record: DocumentRecord, explainer: RecordExplainer) {
    let document = SourceDocument(
      path: record.source.path, sha256: record.source.sha256, byteCount: record.source.bytes,
      encoding: record.source.encoding, lines: PagedText.lines(of: record.text.ocr), pageCount: record.source.pages)
    return explanation(of: document)
  }
}
