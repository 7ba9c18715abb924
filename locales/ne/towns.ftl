# Two towns side by side: what ends, begins and stays when somebody moves; what towns offer foreign residents.
moving-title = { $from } बाट { $to }
moving-lost = हराउने: { $to } मा छैन
moving-ask = { $from } मा छ। { $to } मा छ कि छैन थाहा छैन: सर्नुअघि सोध्नुहोस्
moving-gained = { $to } मा पाइने
moving-same = दुवै ठाउँमा छ
moving-unknown = दुवैमा थाहा छैन: { $list }
moving-no-page = { $place } बारे पेज अझै छैन। विदेशी बासिन्दालाई के दिन्छ, टाउन हलमा सोध्नुहोस्।
offer-desk = विदेशीका लागि परामर्श डेस्क
offer-interpreters = दोभाषे
offer-classes = भाषा कक्षा
offer-school = विद्यालयमा सहयोग
offer-housing = सार्वजनिक आवास
offer-medical = उपचारमा सहयोग
offer-council = विदेशी बासिन्दाको परिषद्
offer-assembly = सभामा आवाज पुर्‍याउने बाटो
offer-ordinance = भेदभाव विरुद्धको नियम
offer-ngos = मद्दत गर्ने समूह
