//! A table in markdown, its columns aligned for those who read it in a terminal.

/// A table under construction.
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these columns.
    pub fn new(columns: &[&str]) -> Self {
        Self { rows: vec![columns.iter().map(|column| (*column).to_owned()).collect()] }
    }

    /// Adds a row; what would break the table is taken out of its cells.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().map(|cell| cell.replace('|', "/").replace('\n', " ")).collect());
    }

    /// The table as text.
    pub fn finish(self) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |column: usize| self.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0).max(3);
        let widths: Vec<usize> = (0..columns).map(width).collect();
        let mut text = String::new();
        for (number, row) in self.rows.iter().enumerate() {
            line(&mut text, &widths, row);
            if number == 0 {
                let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
                line(&mut text, &widths, &rule);
            }
        }
        text
    }
}

fn line(text: &mut String, widths: &[usize], cells: &[String]) {
    for (at, width) in widths.iter().enumerate() {
        let cell = cells.get(at).map_or("", String::as_str);
        let blanks = width.saturating_sub(cell.chars().count());
        text.push_str("| ");
        text.push_str(cell);
        text.push_str(&" ".repeat(blanks + 1));
    }
    text.push_str("|\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_keeps_its_columns() {
        let mut table = Table::new(&["area", "en"]);
        table.row(["work".to_owned(), "a|b\nc".to_owned()]);
        assert_eq!(table.finish(), "| area | en    |\n| ---- | ----- |\n| work | a/b c |\n");
    }
}
