# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = { $from }から { $to }へ ひっこす
moving-lost = なくなります：{ $to }には ありません
moving-ask = { $from }には あります。{ $to }に あるか わかりません。ひっこす まえに きいてください
moving-gained = { $to }に あります
moving-same = どちらにも あります
moving-unknown = どちらも わかりません：{ $list }
moving-no-page = { $place }の ページは まだ ありません。やくしょで きいてください。
offer-desk = がいこくじんの そうだんの まどぐち
offer-interpreters = つうやく
offer-classes = ことばの きょうしつ
offer-school = がっこうの てつだい
offer-housing = まちの いえ（こうえい じゅうたく）
offer-medical = びょういんの たすけ
offer-council = がいこくじんの かいぎ
offer-assembly = ぎかいに いけんを いう
offer-ordinance = さべつを とめる きまり
offer-ngos = たすける グループ
