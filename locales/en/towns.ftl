# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = From { $from } to { $to }
moving-lost = What ends: { $to } does not have this
moving-ask = { $from } has this. About { $to } we do not know: ask there before you move
moving-gained = What you find in { $to }
moving-same = What both have
moving-unknown = Not known for either: { $list }
moving-no-page = We have no page about { $place } yet. Ask its town hall what it offers foreign residents.
offer-desk = Desk for foreign residents
offer-interpreters = Interpreters
offer-classes = Language classes
offer-school = Help at school
offer-housing = Public housing
offer-medical = Medical help
offer-council = Council of foreign residents
offer-assembly = Being heard by the assembly
offer-ordinance = Rule against discrimination
offer-ngos = Groups that help
