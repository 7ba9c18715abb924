//! The commands as a person runs them: the real binary, what it prints, its exit code.

use crate::root;
use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs the binary in the project's root.
pub fn madoguchi(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_madoguchi"))
        .args(arguments)
        .current_dir(root())
        .env_remove("TELOXIDE_TOKEN")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn one_object_in_one_object_out_in_order() {
    let input = "{\"id\":1,\"text\":\"cong ty khong tra luong, em o Kawasaki\"}\nno json\n\n{\"id\":{\"a\":2},\"topic\":\"emergency/call\",\"language\":\"my\",\"channel\":\"sms\"}\n{\"id\":3,\"button\":\"1t_pt_14130_wj\"}\n";
    let output = madoguchi(&["ask", "--jsonl"], input);
    assert_eq!(output.status.code(), Some(1), "a line was no object");
    let lines: Vec<serde_json::Value> = String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 4);
    assert_eq!((&lines[0]["id"], &lines[0]["language"], &lines[0]["place"]), (&1.into(), &"vi".into(), &"14130".into()));
    assert!(lines[0]["candidates"].is_array() && lines[0]["blocks"].is_array() && lines[0]["also"].is_array());
    assert!(lines[1]["error"].is_string());
    assert_eq!((&lines[2]["urgent"], &lines[2]["kind"], &lines[2]["topic"]), (&true.into(), &"answer".into(), &"emergency/call".into()));
    assert!(lines[2]["parts"].as_u64().is_some_and(|parts| (1..=3).contains(&parts)));
    assert_eq!((&lines[3]["language"], &lines[3]["topic"]), (&"pt".into(), &"work/unpaid-wages".into()));
}

#[test]
fn what_cannot_run_says_why_in_one_sentence() {
    let busy = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = busy.local_addr().unwrap().to_string();
    let broken = tempfile::tempdir().unwrap();
    let config = broken.path().join("madoguchi.toml");
    std::fs::write(&config, "colour = \"red\"\n").unwrap();
    for folder in ["knowledge-base", "locales", "models"] {
        std::fs::create_dir(broken.path().join(folder)).unwrap();
    }
    std::fs::write(broken.path().join("models/question-encoder.onnx"), "damaged").unwrap();
    let broken_path = broken.path().display().to_string();
    let cases: &[(&[&str], &str)] = &[
        (&["serve", "--listen", &address], "is another program using this port"),
        (&["serve", "--listen", "127.0.0.1:0", "--data", "/no/such/folder"], "there is no knowledge base"),
        (&["serve", "--listen", "127.0.0.1:0", "--config", "/no/such.toml"], "cannot read the settings"),
        (&["serve", "--listen", "127.0.0.1:0", "--config", &config.display().to_string()], "unknown field `colour`"),
        (&["serve", "--listen", "127.0.0.1:0", "--data", &broken_path], "encoder = false"),
        (&["ask", "--data", "/no/such/folder", "hello"], "there is no knowledge base"),
        (&["eval", "/no/such.tsv"], "cannot read /no/such.tsv"),
    ];
    for (arguments, wanted) in cases {
        let output = madoguchi(arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", stderr(&output));
        assert!(stderr(&output).contains(wanted) && stderr(&output).trim().lines().count() <= 2, "{arguments:?}: {}", stderr(&output));
    }
}

#[test]
fn a_conversation_in_the_terminal_presses_buttons_by_number() {
    let output = madoguchi(&["chat", "--language", "en", "--no-encoder"], "my boss does not pay my wages\n1\nKawasaki\n\n");
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.matches("> ").count() >= 4 && text.contains("Kawasaki"), "{text}");
}

#[test]
fn the_knowledge_base_is_checked_and_its_findings_can_be_read_by_machines() {
    let output = madoguchi(&["kb", "check", "--format", "json", "--no-encoder"], "");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
    let findings: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert!(findings.iter().all(|finding| finding["severity"] == "warning" && finding["rule"].is_string()));
}

#[test]
fn eval_scores_a_file_as_one_object() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("en.tsv");
    std::fs::write(
        &file,
        "text\ttopic\talternatives\tstyle\tplace\nearthquake now what do I do\temergency/disaster\t\tplain\t\nwho won the football\tnone\t\tplain\t\n",
    )
    .unwrap();
    let output = madoguchi(&["eval", "--json", &file.display().to_string()], "");
    let figures: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(figures["languages"]["en"]["language"], 1.0);
    assert!(figures["mean"]["urgent recall"].is_number() && figures["p50_ms"].is_number());
    let floor = madoguchi(&["eval", "--floor", "1.1", &file.display().to_string()], "");
    assert_eq!(floor.status.code(), Some(1));
}
