//! What is looked for, fresh in every run: one canary for each kind of thing a person gives away.

use std::net::Ipv4Addr;

/// The secret that SMS gateways share with the program. In pieces, so that no file but a built one holds it.
pub const GATEWAY_SECRET: &str = concat!("Zq8wX", "v gat", "eway ", "& sec", "ret 5", "nT7");

/// What kind of thing it is; says in which shapes it is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words, names, headers.
    Text,
    /// A phone number, eleven digits from 0.
    Phone,
    /// A number that programs keep as an integer.
    Id,
}

/// One canary.
#[derive(Clone, Debug)]
pub struct Canary {
    /// What it stands for.
    pub name: &'static str,
    pub kind: Kind,
    pub text: String,
}

/// All canaries of a run.
pub struct Canaries {
    pub name: String,
    pub user_name: String,
    pub phone: String,
    pub person: i64,
    pub group: i64,
    pub latin: String,
    pub other_script: String,
    pub address: Ipv4Addr,
    pub address_v6: String,
    pub agent: String,
    pub token: String,
}

fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).unwrap();
    bytes
}

fn letters<const N: usize>() -> String {
    random::<N>().iter().map(|byte| char::from(b'a' + byte % 26)).collect()
}

fn number(digits: u32) -> i64 {
    let span = 10_i64.pow(digits - 1);
    span + (u64::from_le_bytes(random()) % (9 * span as u64)) as i64
}

impl Canaries {
    /// Draws them.
    pub fn fresh() -> Self {
        let burmese: Vec<char> = "ကခဂဃငစဆဇညဋဌဍဎဏတထဒဓနပဖဗဘမယရလဝသဟအ".chars().collect();
        let [a, b, c] = random::<3>();
        Self {
            name: format!("Zy{} Qx{}", letters::<9>(), letters::<9>()),
            user_name: format!("uq_{}", letters::<18>()),
            phone: format!("090{:08}", number(8)),
            person: number(15),
            group: -(1_000_000_000_000 + number(12)),
            latin: format!("{} Xq{}", letters::<13>(), letters::<11>()),
            other_script: random::<9>().iter().map(|byte| burmese[usize::from(*byte) % burmese.len()]).collect(),
            address: Ipv4Addr::new(127, 101 + a % 100, 101 + b % 100, 101 + c % 100),
            address_v6: format!("2001:db8:{:x}:{:x}:{:x}:{:x}:{:x}:{:x}", 0xa000 + number(4), 0xb000 + number(4), number(4), number(4), number(4), number(4)),
            agent: format!("Agent-{}/7.{}", letters::<16>(), number(6)),
            token: format!("{}:AA{}", number(10), letters::<33>()),
        }
    }

    /// All but the secrets, which the process must keep.
    pub fn of_people(&self) -> Vec<Canary> {
        let text = |name, text: &str| Canary { name, kind: Kind::Text, text: text.to_owned() };
        vec![
            text("name", &self.name),
            text("user name", &self.user_name),
            Canary { name: "phone", kind: Kind::Phone, text: self.phone.clone() },
            Canary { name: "Telegram id", kind: Kind::Id, text: self.person.to_string() },
            Canary { name: "chat id", kind: Kind::Id, text: self.group.to_string() },
            text("message", &self.latin),
            text("message in another script", &self.other_script),
            text("address", &self.address.to_string()),
            text("IPv6 address", &self.address_v6),
            text("user agent", &self.agent),
        ]
    }

    /// All.
    pub fn all(&self) -> Vec<Canary> {
        let mut all = self.of_people();
        for (name, secret) in [("token", self.token.as_str()), ("gateway secret", GATEWAY_SECRET)] {
            all.push(Canary { name, kind: Kind::Text, text: secret.to_owned() });
        }
        all
    }

    /// What a person writes: both messages and the phone number, in a sentence that is understood.
    pub fn question(&self) -> String {
        format!("my boss does not pay my wages {} {} call {}", self.latin, self.other_script, self.phone)
    }
}
