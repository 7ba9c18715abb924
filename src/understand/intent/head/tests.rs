use super::*;

fn file(directory: &str, floats: usize) -> Vec<u8> {
    let mut bytes = u64::try_from(directory.len()).unwrap().to_le_bytes().to_vec();
    bytes.extend(directory.as_bytes());
    bytes.extend((0..floats).flat_map(|at| (if at == 0 { 1.0_f32 } else { 0.0 }).to_le_bytes()));
    bytes
}

fn two_topics() -> Vec<u8> {
    let directory = r#"{"__metadata__":{"topics":"[\"a/b\",\"none\"]","danger_mix":"[0.5,1.0,1.0]","danger_threshold":"0.25"},
        "topics.weight":{"dtype":"F32","shape":[2,384],"data_offsets":[0,3072]},"topics.bias":{"dtype":"F32","shape":[2],"data_offsets":[3072,3080]},
        "danger.weight":{"dtype":"F32","shape":[384],"data_offsets":[0,1536]},"danger.bias":{"dtype":"F32","shape":[1],"data_offsets":[3080,3084]},
        "questions":{"dtype":"U32","shape":[1],"data_offsets":[3084,3088]}}"#;
    let mut bytes = file(directory, 771);
    bytes.extend(fingerprint("a/b", "en", "help").to_le_bytes());
    bytes
}

#[test]
fn heads_are_read_with_their_topics_and_threshold() {
    let head = read(&two_topics()).unwrap();
    assert_eq!(head.topics(), ["a/b", "none"]);
    assert!(head.knows("a/b", "en", "help"));
    assert!(!head.knows("a/b", "en", "help me") && !head.knows("none", "en", "help"));
    assert!((head.danger_threshold() - 0.25).abs() < 1e-6);
}

#[test]
fn scores_sum_to_one_and_danger_follows_line_and_odds() {
    let head = read(&two_topics()).unwrap();
    // The only weight that is not nought is the first one of `a/b` and of the danger line.
    let along = |first: f32| crate::understand::intent::encoder::Vector::test(first);
    let scores = head.scores(&along(1.0));
    assert!((scores.iter().map(|(_, score)| score).sum::<f32>() - 1.0).abs() < 1e-5);
    assert!(scores[0].1 > scores[1].1);
    assert!((head.danger_line(&along(1.0)) - 1.0).abs() < 1e-6);
    assert!((head.danger(1.0, 1.0) - 1.0 / (1.0 + (-2.5_f32).exp())).abs() < 1e-4);
    assert!(head.danger(1.0, -1.0) < head.danger(1.0, 1.0));
}

#[test]
fn a_damaged_file_is_an_error_wherever_it_ends() {
    let whole = two_topics();
    for length in 0..whole.len() {
        assert!(read(&whole[..length]).is_err(), "cut to {length} bytes");
    }
    let mut endless = whole.clone();
    endless[7] = 0xff;
    assert!(read(&endless).is_err());
    let mut infinite = whole.clone();
    let last = infinite.len() - 8;
    infinite[last..last + 4].copy_from_slice(&f32::NAN.to_le_bytes());
    assert!(read(&infinite).is_err());
}
