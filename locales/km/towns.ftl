# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = ពី { $from } ទៅ { $to }
moving-lost = អ្វីដែលនឹងបាត់៖ { $to } មិនមានទេ
moving-ask = { $from } មាន។ ចំពោះ { $to } យើងមិនដឹងទេ៖ សូមសួរមុនពេលប្តូរ
moving-gained = អ្វីដែលមាននៅ { $to }
moving-same = អ្វីដែលមានទាំងពីរ
moving-unknown = មិនដឹងទាំងពីរ៖ { $list }
moving-no-page = យើងមិនទាន់មានទំព័រអំពី { $place } ទេ។ សូមសួរសាលាក្រុងថាមានអ្វីសម្រាប់ជនបរទេស។
offer-desk = កន្លែងប្រឹក្សាជនបរទេស
offer-interpreters = អ្នកបកប្រែ
offer-classes = ថ្នាក់ភាសា
offer-school = ជំនួយនៅសាលារៀន
offer-housing = ផ្ទះរដ្ឋ
offer-medical = ជំនួយវេជ្ជសាស្ត្រ
offer-council = ក្រុមប្រឹក្សាជនបរទេស
offer-assembly = ការបញ្ចេញមតិទៅសភា
offer-ordinance = បទបញ្ញត្តិប្រឆាំងការរើសអើង
offer-ngos = ក្រុមដែលជួយ
