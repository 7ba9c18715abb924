//! `eval --calibration`: whether a score of 0.8 is right eight times in ten. By tenths of the score, with the mean distance between the two.

use std::fmt::Write;

/// Tenths of the score.
const TENTHS: usize = 10;
/// Marks of a full bar.
const BAR: usize = 40;

/// The scores of first topics, with whether each was right, by tenths.
#[derive(Default)]
pub struct Calibration([Tenth; TENTHS]);

#[derive(Clone, Copy, Default)]
struct Tenth {
    questions: f64,
    scores: f64,
    right: f64,
}

impl Calibration {
    /// Adds one question: how sure the first topic was, and whether it was right.
    pub fn add(&mut self, score: f32, right: bool) {
        let above = (1_u8..10).filter(|tenth| score >= f32::from(*tenth) / 10.0).count();
        if let Some(tenth) = self.0.get_mut(above) {
            tenth.questions += 1.0;
            tenth.scores += f64::from(score);
            tenth.right += f64::from(u8::from(right));
        }
    }

    /// The expected calibration error: how far score and share of right answers are apart, over all questions.
    pub fn error(&self) -> f64 {
        let all: f64 = self.0.iter().map(|tenth| tenth.questions).sum();
        self.0.iter().map(|tenth| (tenth.scores - tenth.right).abs()).sum::<f64>() / all.max(1.0)
    }

    /// A chart for people: one line a tenth, the bar as long as the share that was right, `|` where the mean score stands.
    pub fn chart(&self) -> String {
        let mut chart = format!("{:<10} {:>9} {:>7} {:>7}\n", "score", "questions", "mean", "right");
        for (at, tenth) in (0_u8..).zip(&self.0).filter(|(_, tenth)| tenth.questions > 0.0) {
            let (score, right) = (tenth.scores / tenth.questions, tenth.right / tenth.questions);
            let mark = |share: f64| (0..BAR).take_while(|step| share * 40.0 >= f64::from(u32::try_from(*step).unwrap_or(0)) + 0.5).count();
            let mut bar: Vec<char> = std::iter::repeat_n('#', mark(right)).chain(std::iter::repeat_n(' ', BAR + 1 - mark(right))).collect();
            if let Some(place) = bar.get_mut(mark(score)) {
                *place = '|';
            }
            let from = f64::from(at) / 10.0;
            let bar: String = bar.into_iter().collect();
            // Writing to a string cannot fail.
            let _ = writeln!(chart, "{from:.1} – {:.1}  {:>9} {score:>7.3} {right:>7.3}  {}", from + 0.1, tenth.questions, bar.trim_end());
        }
        chart + &format!("Expected calibration error {:.3}", self.error())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_is_the_mean_distance_of_score_and_share_of_right_answers() {
        let mut calibration = Calibration::default();
        for right in [true, true, true, true, false] {
            calibration.add(0.8, right);
        }
        assert!(calibration.error() < 1e-6, "{}", calibration.error());
        calibration.add(1.0, false);
        assert!((calibration.error() - 1.0 / 6.0).abs() < 1e-6, "{}", calibration.error());
        let chart = calibration.chart();
        assert!(chart.lines().any(|line| line.starts_with("0.8 – 0.9          5   0.800   0.800")), "{chart}");
        assert_eq!(chart.lines().count(), 4, "{chart}");
    }
}
