import Archive

/// How many documents there are of each kind, as columns of numbers and names.
struct FacetTable {
  private(set) var text = ""

  init(_ facets: SearchFacets, style: Style) {
    for (title, counts) in [(Label.types, facets.types), (.issuers, facets.issuers), (.years, facets.years)] {
      text += style.bold(title.text) + "\n"
      for count in counts {
        let number = String(count.documents)
        text +=
          String(repeating: " ", count: max(1, 8 - number.count)) + number + "  " + (count.value ?? Label.unknown.text)
          + "\n"
      }
    }
  }
}
