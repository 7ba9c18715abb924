# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = { $from }から{ $to }へ
moving-lost = なくなるもの：{ $to }にはありません
moving-ask = { $from }にはあります。{ $to }にあるかはわかりません。引っ越す前に聞いてください
moving-gained = { $to }にあるもの
moving-same = どちらにもあるもの
moving-unknown = どちらもわからないもの：{ $list }
moving-no-page = { $place }のページはまだありません。外国人住民へのサービスを役所で聞いてください。
offer-desk = 外国人相談窓口
offer-interpreters = 通訳
offer-classes = ことばの教室
offer-school = 学校での支援
offer-housing = 公営住宅
offer-medical = 医療の支援
offer-council = 外国人住民の会議
offer-assembly = 議会に意見を届けるしくみ
offer-ordinance = 差別を禁じる条例
offer-ngos = 支援団体
