use super::*;
use crate::understand::intent::head::{HEADS, Head};
use std::sync::LazyLock;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("models")
}

static ENCODER: LazyLock<Encoder> = LazyLock::new(|| Encoder::load(&folder()).unwrap());

#[test]
fn texts_are_cut_into_the_pieces_of_the_training() {
    for (number, line) in include_str!("cases.tsv").lines().enumerate() {
        let (text, expected) = line.split_once('\t').unwrap();
        let text: String = serde_json::from_str(text).unwrap();
        let expected: Vec<i32> = expected.split(' ').filter_map(|id| id.parse().ok()).collect();
        assert_eq!(ENCODER.pieces.cut(&text), expected, "line {}", number + 1);
    }
}

#[test]
fn the_same_text_gives_the_same_unit_vector() {
    let first = ENCODER.encode("会社が給料をくれません").unwrap();
    assert_eq!(first, ENCODER.encode("会社が給料をくれません").unwrap());
    assert!((first.likeness(&first) - 1.0).abs() < 1e-4);
}

#[test]
fn texts_together_give_the_vectors_that_each_gives_alone() {
    let long = "The boss kept my card and does not pay. ".repeat(30);
    let texts = ["a", "会社が給料をくれません", long.as_str(), "", "visa expired"];
    for (text, together) in texts.iter().zip(ENCODER.encode_segments(&texts).unwrap()) {
        let alone = ENCODER.segments(text).into_iter().map(|pieces| ENCODER.run(vec![pieces]).unwrap().remove(0));
        assert_eq!(together.len(), alone.len());
        assert!(together.iter().zip(alone).all(|(together, alone)| together.likeness(&alone) > 0.99999), "{} characters", text.len());
    }
}

#[test]
fn one_need_in_two_languages_is_nearer_than_two_needs_in_one() {
    let [wages, salary, school] =
        ["the boss has not paid my wages", "mi jefe no me paga el sueldo", "which school can my child go to"].map(|text| ENCODER.encode(text).unwrap());
    assert!(wages.likeness(&salary) > wages.likeness(&school));
}

#[test]
fn any_text_gives_one_to_six_segments() {
    let long = "My boss hit me. I ran away at night, and now I have no place to sleep! ".repeat(140);
    let unbroken = "あ".repeat(10_000);
    let word = "x9".repeat(5_000);
    for text in ["", " ", "a", "😀😀😀", "\u{202e}\u{200b}\u{fffd}", "▁▁<s></s>", long.as_str(), unbroken.as_str(), word.as_str()] {
        let segments = ENCODER.segments(text);
        assert!((1..=SEGMENTS).contains(&segments.len()), "{} segments", segments.len());
        assert!(segments.iter().all(|segment| segment.len() <= LONGEST));
    }
    assert_eq!(ENCODER.encode_segments(&[&long]).unwrap()[0].len(), SEGMENTS);
}

#[test]
fn nothing_of_a_text_can_be_printed() {
    assert_eq!(format!("{:?}", ENCODER.encode("I am afraid").unwrap()), "Vector(…)");
}

#[test]
fn a_missing_or_damaged_file_is_a_clear_error() {
    let place = tempfile::tempdir().unwrap();
    assert!(matches!(Encoder::load(place.path()), Err(EncoderError::Unreadable { .. })));
    std::fs::write(place.path().join(PIECES), "<s>\t0\nno number").unwrap();
    assert!(matches!(Encoder::load(place.path()), Err(EncoderError::Pieces { line: 2, .. })));
    std::fs::copy(folder().join(PIECES), place.path().join(PIECES)).unwrap();
    let weights = std::fs::read(folder().join(WEIGHTS)).unwrap();
    for length in [0, 100, weights.len() / 2] {
        std::fs::write(place.path().join(WEIGHTS), &weights[..length]).unwrap();
        assert!(matches!(Encoder::load(place.path()), Err(EncoderError::Weights { .. })), "cut to {length} bytes");
    }
    let mut of_another_shape = weights;
    let width = of_another_shape.windows(4).position(|bytes| bytes == [0x08, 0x80, 0x03, 0x10]).unwrap();
    of_another_shape[width + 1] = 0x81;
    std::fs::write(place.path().join(WEIGHTS), of_another_shape).unwrap();
    assert!(matches!(Encoder::load(place.path()), Err(EncoderError::Weights { .. })), "another shape");
}

#[test]
fn the_heads_belong_to_the_encoder() {
    let head = Head::load(&folder().join(HEADS)).unwrap();
    let vector = ENCODER.encode("my boss has not paid me for three months").unwrap();
    let scores = head.scores(&vector);
    assert!((scores.iter().map(|(_, score)| score).sum::<f32>() - 1.0).abs() < 1e-3);
    let best = scores.iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
    assert_eq!(best.0, "work/unpaid-wages");
}
