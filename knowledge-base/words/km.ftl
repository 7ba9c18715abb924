# The bot's own words that hold in this country only; they lie over those of locales/. {phone:police} is the number of that service.

welcome = សួរអំពីការរស់នៅ ការងារ និងវីសានៅជប៉ុនបាន។
welcome-danger = មានគ្រោះថ្នាក់៖ ប៉ូលិស {phone:police} ឡានពេទ្យ និងភ្លើងឆេះ {phone:fire-ambulance}។
nothing-local = មិនទាន់មានអ្វីសម្រាប់ { $place } ដោយឡែកទេ។ នេះប្រើបាននៅទូទាំងជប៉ុន។
bot-hello = សួស្តី។ ខ្ញុំឆ្លើយអំពីការរស់នៅ ការងារ និងវីសានៅជប៉ុន។ មានរឿងអ្វី?
# promise 18
error-busy = សារច្រើនពេក។ មានគ្រោះថ្នាក់៖ {phone:police}, {phone:fire-ambulance}។ សូមរង់ចាំមួយនាទី។
error-late = ខ្ញុំយឺតជាងធម្មតា។ មានគ្រោះថ្នាក់៖ {phone:police}, {phone:fire-ambulance}។ សូមសរសេរម្តងទៀត។
error-internal = មានអ្វីខូចនៅទីនេះ។ មានគ្រោះថ្នាក់៖ {phone:police}, {phone:fire-ambulance}។ សូមសាកម្តងទៀត។
area-education = សាលារៀន ភាសាជប៉ុន
area-life = បើកឡាន ទូរស័ព្ទ ចេញពីជប៉ុន
web-offline = គ្មានអ៊ីនធឺណិត។ មានគ្រោះថ្នាក់ សូមហៅ {phone:police} ឬ {phone:fire-ambulance}។ អ្វីដែលអ្នកសរសេរនៅទីនេះដដែល៖ សូមសាកម្តងទៀត។
offer-classes = ថ្នាក់ភាសាជប៉ុន
