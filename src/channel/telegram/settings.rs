//! What the operator sets, and how long the loop waits. The token is shown by nothing.

use crate::channel::telegram::wire::Refusal;
use secrecy::SecretString;
use std::time::Duration;

/// Settings of the channel. No Debug: the address may hold a password.
pub struct TelegramSettings {
    /// The token from @BotFather.
    pub token: SecretString,
    /// Another Bot API server.
    pub api_url: Option<String>,
    /// Telegram calls us; without it we ask.
    #[cfg(feature = "web")]
    pub webhook: Option<super::webhook::Webhook>,
    /// How long Telegram may hold an empty `getUpdates`; whole seconds.
    pub poll: Duration,
    /// How long any other call may take.
    pub patience: Duration,
    /// The first pause after a failure; it doubles up to `longest_pause`.
    pub first_pause: Duration,
    /// The longest pause after a failure.
    pub longest_pause: Duration,
    /// After how long without an answer the typing sign is shown.
    pub typing_after: Duration,
    /// How long answering what was taken may go on after the stop.
    pub grace: Duration,
}

impl TelegramSettings {
    /// The settings that serve.
    pub fn new(token: SecretString, api_url: Option<String>) -> Self {
        Self {
            token,
            api_url,
            #[cfg(feature = "web")]
            webhook: None,
            poll: Duration::from_secs(30),
            patience: Duration::from_secs(15),
            first_pause: Duration::from_millis(500),
            longest_pause: Duration::from_secs(60),
            typing_after: Duration::from_millis(300),
            grace: Duration::from_millis(7500),
        }
    }
}

/// Pauses that double, with jitter, so that many bots do not come back at the same moment.
pub struct Pace {
    first: Duration,
    longest: Duration,
    next: Duration,
}

impl Pace {
    /// Starts at the first pause.
    pub fn new(settings: &TelegramSettings) -> Self {
        Self { first: settings.first_pause, longest: settings.longest_pause, next: settings.first_pause }
    }

    /// Starts anew after a success.
    pub fn reset(&mut self) {
        self.next = self.first;
    }

    /// How long to wait after a refusal: as told, else half to all of a doubling pause.
    pub fn after(&mut self, refusal: &Refusal) -> Duration {
        if let Refusal::Later(told) = refusal {
            return *told;
        }
        let whole = self.next;
        self.next = whole.saturating_mul(2).min(self.longest);
        let mut byte = [0];
        // Without random numbers the pause is a whole one.
        let share = getrandom::fill(&mut byte).map_or(256, |()| 128 + u32::from(byte[0]) / 2);
        whole.saturating_mul(share) / 256
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_the_longest_and_start_anew() {
        let settings = TelegramSettings {
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(4),
            ..TelegramSettings::new(SecretString::from("1:x"), None)
        };
        let mut pace = Pace::new(&settings);
        for whole in [1, 2, 4, 4] {
            let pause = pace.after(&Refusal::Unreachable);
            assert!(pause >= Duration::from_secs(whole) / 2 && pause <= Duration::from_secs(whole), "{pause:?}");
        }
        pace.reset();
        assert!(pace.after(&Refusal::Conflict) <= Duration::from_secs(1));
        assert_eq!(pace.after(&Refusal::Later(Duration::from_secs(77))), Duration::from_secs(77));
    }
}
