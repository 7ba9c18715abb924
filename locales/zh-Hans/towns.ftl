# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = 从{ $from }搬到{ $to }
moving-lost = 会失去的：{ $to }没有
moving-ask = { $from }有，{ $to }有没有我们不知道：搬家前先去问
moving-gained = { $to }有的
moving-same = 两边都有的
moving-unknown = 两边都不清楚：{ $list }
moving-no-page = 还没有{ $place }的页面。请问当地役所为外国居民提供什么。
offer-desk = 外国人咨询窗口
offer-interpreters = 翻译
offer-classes = 语言班
offer-school = 学校支援
offer-housing = 公营住房
offer-medical = 医疗帮助
offer-council = 外国居民会议
offer-assembly = 向议会表达意见
offer-ordinance = 反歧视条例
offer-ngos = 帮助团体
