//! A topic that an NGO adds in its own layer, with ten questions in one language: found in others without training anything.

use crate::root;
use madoguchi::ask::Ask;
use madoguchi::pipeline::answer;
use madoguchi::snapshot::{Folders, Snapshot};

const QUESTIONS: &str = "my dog needs to be registered at city hall?\tplain
can I keep a cat in my apartment, landlord says no\tplain
dog vaccination rabies japan where\tplain
my puppy bit a child\tplain
bring my cat from my country to japan quarantine\tplain
lost my cat near the station\tplain
vet is too expensive for my dog\tplain
neighbour complains about my barking dog\tplain
adopt a cat from a shelter\tplain
my rabbit died what to do with body\tplain
";

#[test]
fn a_new_topic_with_ten_questions_in_one_language_is_found_in_others() {
    let layer = tempfile::tempdir().unwrap();
    let topic = layer.path().join("topics/life/pets");
    std::fs::create_dir_all(topic.join("questions")).unwrap();
    std::fs::write(topic.join("topic.yaml"), "code: zz\nservices: []\n").unwrap();
    std::fs::write(topic.join("en.md"), "---\ntitle: Pets\ntext: draft\nfrom: 1\n---\n## In short {#short}\nRegister your dog.\n").unwrap();
    std::fs::write(topic.join("questions/en.txt"), QUESTIONS).unwrap();
    let knowledge = vec![root().join("knowledge-base"), layer.path().to_owned()];
    let snapshot = Snapshot::build(&Folders { knowledge, locales: root().join("locales"), models: Some(root().join("models")) }).unwrap().snapshot;
    let first = |text: &str| answer(&snapshot, &Ask::text(text), jiff::Timestamp::UNIX_EPOCH).candidates.first().map(|best| best.topic.as_str().to_owned());
    for text in [
        "tôi muốn đăng ký con chó của tôi ở đâu",
        "meu gato sumiu perto da estação",
        "犬の予防注射はどこでできますか",
        "我可以在公寓养猫吗",
        "ကျွန်တော့်ခွေးကို ဘယ်မှာ မှတ်ပုံတင်ရမလဲ",
    ] {
        assert_eq!(first(text).as_deref(), Some("life/pets"), "{text}");
    }
    assert_eq!(first("visa expired").as_deref(), Some("status/overstay"));
}
