//! The commands for those who keep the knowledge base: templates that are accepted, tables that count, lists that begin with danger.

use crate::commands::madoguchi;
use crate::knowledge::SMALL;

fn text(output: &std::process::Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn templates_land_in_the_right_folder_and_are_accepted_as_they_stand() {
    let layer = tempfile::tempdir().unwrap();
    let (small, ours) = (SMALL.path().display().to_string(), layer.path().display().to_string());
    let layers = ["--knowledge-base", &small, "--knowledge-base", &ours];
    let run = |arguments: &[&str]| madoguchi(&[arguments, &layers].concat(), "");
    for (arguments, file) in [
        (&["kb", "new", "topic", "work/my-topic"][..], "topics/work/my-topic/topic.yaml"),
        (&["kb", "new", "topic", "work/my-other", "--language", "my"], "topics/work/my-other/my.md"),
        (&["kb", "new", "service", "my-line"], "services/my-line.md"),
        (&["kb", "new", "service", "my-desk", "--place", "Kawasaki"], "local/14-kanagawa/14130-kawasaki/services/my-desk.md"),
        (&["kb", "new", "place", "Kawasaki"], "local/14-kanagawa/14130-kawasaki/place.md"),
        (&["kb", "new", "place", "14"], "local/14-kanagawa/place.md"),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output));
        assert!(layer.path().join(file).is_file(), "{file}: {}", text(&output));
    }
    let again = run(&["kb", "new", "service", "my-line"]);
    assert_eq!(again.status.code(), Some(2));
    assert!(text(&again).contains("there already") || text(&again).contains("already"), "{}", text(&again));
    let checked = run(&["kb", "check"]);
    assert_eq!(checked.status.code(), Some(0), "{}", text(&checked));
    let stats = text(&run(&["kb", "stats", "--topics"]));
    assert!(stats.contains("| work/my-topic") && stats.contains("| 14130") && stats.contains("Kawasaki"), "{stats}");
}

#[test]
fn stats_are_written_between_their_marks_and_nothing_else_changes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("README.md");
    std::fs::write(&file, "before\n<!-- kb stats -->\nold\n<!-- kb stats: end -->\nafter\n").unwrap();
    let small = SMALL.path().display().to_string();
    let output = madoguchi(&["kb", "stats", "--knowledge-base", &small, "--into", &file.display().to_string()], "");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output));
    let written = std::fs::read_to_string(&file).unwrap();
    assert!(written.starts_with("before\n<!-- kb stats -->\n1 topics") && written.ends_with("<!-- kb stats: end -->\nafter\n"), "{written}");
    assert!(!written.contains("old\n"));
    std::fs::write(&file, "no marks\n").unwrap();
    let output = madoguchi(&["kb", "stats", "--knowledge-base", &small, "--into", &file.display().to_string()], "");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn what_is_due_begins_with_danger_then_with_what_most_topics_show() {
    let output = madoguchi(&["kb", "due", "--all"], "");
    let listed = text(&output);
    let rows: Vec<Vec<&str>> = listed.lines().skip(2).filter(|line| line.starts_with('|')).map(|line| line.split('|').map(str::trim).collect()).collect();
    assert!(rows.len() > 100, "{listed}");
    let danger = rows.iter().take_while(|row| row[1] == "danger").count();
    assert!(danger > 5 && rows.iter().skip(danger).all(|row| row[1].is_empty()), "{listed}");
    let shown: Vec<usize> = rows.iter().skip(danger).map(|row| row[2].parse().unwrap()).collect();
    assert!(shown.is_sorted_by(|a, b| a >= b), "{shown:?}");
}

#[test]
fn two_towns_lie_side_by_side_with_their_sources() {
    let told = text(&madoguchi(&["kb", "compare", "kawasaki", "kawaguchi"], ""));
    assert!(told.contains("From Kawasaki to Kawaguchi") && told.contains("Kawaguchi: not known") && told.contains("2024-06-27]"), "{told}");
    let output = madoguchi(&["kb", "compare", "kawasaki", "atlantis"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output).contains("there is no place called atlantis"));
}
