# The atlas of towns and the book to print.
offers-yes = មាន
offers-no = គ្មាន
offers-unknown = ?
atlas-title = អ្វីដែលទីក្រុងផ្តល់ឱ្យជនបរទេស
atlas-intro = សិទ្ធិជាច្រើនអាស្រ័យលើទីក្រុង។ សញ្ញាសួរមានន័យថាយើងមិនដឹង មិនមែន “គ្មាន” ទេ។
atlas-map = លេខ៖ ក្នុងចំណោម { $n } មុខ មានប៉ុន្មានដែលមាននៅកន្លែងណាមួយក្នុងខេត្តនេះ តាមដែលយើងដឹង។
atlas-place = កន្លែង
atlas-newest = ប្រភពថ្មីបំផុត
atlas-due = ចាស់៖ សូមសួរសិន
atlas-csv = តារាងនេះជា CSV
book-title = សិទ្ធិ និងជំនួយ៖ { $place }
book-date = ធ្វើនៅ { $date }។ លេខទូរស័ព្ទ និងម៉ោងអាចប្តូរ៖ សូមសួរមុននឹងជឿ។
book-topics = ប្រធានបទ
book-scan = សួរ bot ដោយឥតគិតថ្លៃ មិនបាច់ប្រាប់ឈ្មោះ៖
