/**
 * Typst source that lays out a ReportDocument given as JSON in `sys.inputs.report`. Values arrive as data and are only
 * ever shown as text, so nothing in them is markup.
 */
export const typstTemplate = String.raw`
#let report = json(bytes(sys.inputs.report))
#set document(title: report.title, author: "Skein")
#set text(font: ("Libertinus Serif", "DejaVu Sans", "UnifontExMono"), size: 10pt, lang: "en")
#set page(
  paper: "a4",
  margin: (x: 2cm, y: 2.2cm),
  header: align(right, text(size: 8pt, weight: "bold", report.marking)),
  footer: context align(center, text(size: 8pt, counter(page).display("1 / 1", both: true))),
)
#set par(justify: false)
#show heading.where(level: 1): it => block(above: 1.6em, below: 0.8em, text(size: 14pt, it.body))
#show heading.where(level: 2): it => block(above: 1.2em, below: 0.6em, text(size: 11pt, it.body))
#show table.cell: set text(size: 8pt)
#show table.cell.where(y: 0): set text(weight: "bold")
#show figure.where(kind: table): set block(breakable: true)
#set figure(numbering: none)

#block(below: 1.5em, text(size: 18pt, weight: "bold", report.title))

// Long unbroken values (digests, ids) may break anywhere.
#let soft(value) = value.replace(regex("\\S{24}"), run => run.text + "\u{200B}")

#let show-table(item) = {
  let cells = item.columns.map(column => column.title)
  figure(
    caption: figure.caption(position: top, item.caption),
    table(
      columns: item.columns.map(column => if column.at("isNumber", default: false) { auto } else { 1fr }),
      align: item.columns.map(column => if column.at("isNumber", default: false) { right } else { left }),
      stroke: 0.4pt + luma(200),
      table.header(..cells),
      ..item.rows.flatten().map(soft),
    ),
  )
  if "leftOut" in item { text(size: 8pt, item.leftOut) }
}

#let show-block(item) = {
  if item.type == "heading" { heading(level: item.level, item.text) }
  else if item.type == "paragraph" { par(item.text) }
  else if item.type == "list" { list(..item.items.map(entry => [#entry])) }
  else if item.type == "facts" {
    table(
      columns: (auto, 1fr),
      stroke: 0.4pt + luma(200),
      ..item.rows.map(row => (strong(row.at(0)), soft(row.at(1)))).flatten(),
    )
  }
  else if item.type == "table" { show-table(item) }
  else if item.type == "figure" {
    figure(image(bytes(item.svg), format: "svg", width: 100%, alt: item.alt), caption: item.caption)
  }
}

#for item in report.blocks { show-block(item) }
`;
