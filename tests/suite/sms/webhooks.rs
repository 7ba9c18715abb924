//! A signed webhook answered with TwiML, and providers described in the settings.

use super::{BOT, Bot, PHONE, escape, settings};
use crate::sms::sms_gateway::Gateway;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use base64::Engine;
use hmac::Mac;
use madoguchi::channel::sms::PARTS;
use madoguchi::channel::sms::SmsSettings;
use madoguchi::channel::sms::gateway::plain::{Plain, Proof};
use madoguchi::channel::sms::gateway::twilio::{Rest, Twilio};
use madoguchi::text::sms::parts;
use secrecy::SecretString;
use std::sync::Arc;

const URL: &str = "https://bot.example.org/sms/twilio";
const TOKEN: &str = "canary-token";

const ACCOUNT: &str = "AC00000000000000000000000000000001";

fn twilio(gateway: Gateway) -> Bot {
    Bot::behind(settings(), gateway, "twilio", Arc::new(Twilio { token: SecretString::from(TOKEN), url: URL.to_owned(), rest: None }))
}

fn twilio_by_rest(gateway: Gateway, settings: SmsSettings) -> Bot {
    let rest = Some(Rest { api_url: gateway.rest_url(), account: ACCOUNT.to_owned() });
    Bot::behind(settings, gateway, "twilio", Arc::new(Twilio { token: SecretString::from(TOKEN), url: URL.to_owned(), rest }))
}

fn signed(fields: &[(&str, &str)], token: &str) -> Request<Body> {
    let mut sorted = fields.to_vec();
    sorted.sort_unstable();
    let mut mac = hmac::Hmac::<sha1::Sha1>::new_from_slice(token.as_bytes()).unwrap();
    mac.update(URL.as_bytes());
    sorted.iter().for_each(|(name, value)| mac.update(format!("{name}{value}").as_bytes()));
    let signature = base64::engine::general_purpose::STANDARD.encode(mac.finalize().into_bytes());
    let body: String = fields.iter().map(|(name, value)| format!("{name}={}&", escape(value))).collect();
    Request::post("/sms/twilio").header("X-Twilio-Signature", signature).body(Body::from(body)).unwrap()
}

#[tokio::test]
async fn a_signed_message_is_answered_with_twiml() {
    let bot = twilio(Gateway::start().await);
    let fields = [("MessageSid", "SM1"), ("From", PHONE), ("To", "+815000000000"), ("Body", "公司三个月没发工资"), ("NumMedia", "0")];
    let (status, body) = bot.call(signed(&fields, TOKEN)).await;
    assert_eq!(status, StatusCode::OK);
    assert!(body.contains("<Response><Message>") && body.contains("</Message></Response>") && body.contains('1'), "{body}");
    let (status, body) = bot.call(signed(&fields, "another-token")).await;
    assert_eq!((status, body.as_str()), (StatusCode::FORBIDDEN, ""));
    let machine = [("MessageSid", "SM2"), ("From", "12345"), ("To", "+815000000000"), ("Body", "sale today")];
    let (status, body) = bot.call(signed(&machine, TOKEN)).await;
    assert!(status.is_success() && body.contains("<Response></Response>"), "{body}");
    let (_, stopped) = bot.call(signed(&[("From", PHONE), ("Body", "退订")], TOKEN)).await;
    assert!(stopped.contains("<Message>"), "{stopped}");
}

#[tokio::test]
async fn an_account_sends_the_answer_by_rest_once_and_with_patience() {
    let bot = twilio_by_rest(Gateway::start().await, settings());
    let fields = [("MessageSid", "SM1"), ("From", PHONE), ("To", BOT), ("Body", "công ty không trả lương")];
    bot.gateway.trouble(&[429, 500, 503, 401]);
    let (status, body) = bot.call(signed(&fields, TOKEN)).await;
    assert!(status == StatusCode::OK && body.contains("<Response></Response>"), "{body}");
    assert_eq!(bot.call(signed(&fields, TOKEN)).await.0, StatusCode::OK, "the same message again");
    let (sent, headers) = bot.gateway.created();
    assert_eq!((sent.len(), bot.gateway.calls()), (1, 5), "four times later, then taken, then never again");
    assert_eq!([&sent[0]["account"], &sent[0]["To"], &sent[0]["From"]], [ACCOUNT, PHONE, BOT]);
    assert!(parts(&sent[0]["Body"]) <= PARTS && sent[0]["Body"].contains('ư'), "{sent:?}");
    let basic = base64::engine::general_purpose::STANDARD.encode(format!("{ACCOUNT}:{TOKEN}"));
    assert_eq!(headers[0]["authorization"], format!("Basic {basic}"));
    // What can never be sent is not tried again; a stranger sends nothing.
    bot.gateway.trouble(&[400]);
    assert_eq!(bot.call(signed(&[("MessageSid", "SM2"), ("From", PHONE), ("To", BOT), ("Body", "SOS")], TOKEN)).await.0, StatusCode::OK);
    assert_eq!(bot.call(signed(&fields, "another-token")).await.0, StatusCode::FORBIDDEN);
    assert_eq!((bot.gateway.created().0.len(), bot.gateway.calls()), (1, 6));
    // What is not accepted is not taken.
    let bot = twilio_by_rest(Gateway::start().await, SmsSettings { attempts: 2, ..settings() });
    bot.gateway.trouble(&[503, 503]);
    assert_eq!(bot.call(signed(&fields, TOKEN)).await.0, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn a_provider_described_in_the_settings_sends_by_a_call_of_its_own() {
    let gateway = Gateway::start().await;
    let out = format!(
        "url='{}'\nformat='json'\nto='phoneNumbers'\nto_is_list=true\ntext='textMessage.text'\nsecret_header='Authorization'\nsecret_prefix='Basic '",
        gateway.json_url()
    );
    let plain = Plain {
        secret_header: "x-secret".to_owned(),
        proof: Proof::Secret,
        time_header: String::new(),
        secret: SecretString::from("canary"),
        incoming: toml::from_str("format='json'\nfrom='payload.phoneNumber'\ntext='payload.message'\nid='id'").unwrap(),
        outgoing: toml::from_str(&out).unwrap(),
        send_secret: Some(SecretString::from("send-canary")),
    };
    let bot = Bot::behind(settings(), gateway, "http", Arc::new(plain));
    let body = serde_json::json!({"id": "m1", "payload": {"phoneNumber": "09000000001", "message": "給料がもらえない"}}).to_string();
    let call = |secret: &str| Request::post("/sms/http").header("X-Secret", secret).body(Body::from(body.clone())).unwrap();
    assert_eq!(bot.call(call("wrong")).await.0, StatusCode::FORBIDDEN);
    bot.gateway.trouble(&[503]);
    assert_eq!(bot.call(call("canary")).await, (StatusCode::OK, String::new()));
    assert_eq!(bot.call(call("canary")).await.0, StatusCode::OK, "the same message again");
    let (sent, headers) = bot.gateway.json();
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0]["phoneNumbers"], serde_json::json!([PHONE]));
    assert!(sent[0]["textMessage"]["text"].as_str().unwrap().len() > 40);
    assert_eq!(headers[0]["authorization"], "Basic send-canary");
}

#[tokio::test]
async fn a_provider_that_waits_for_the_answer_gets_it_in_the_response() {
    let plain = Plain {
        secret_header: "x-secret".to_owned(),
        proof: Proof::Secret,
        time_header: String::new(),
        secret: SecretString::from("canary"),
        incoming: toml::from_str("from='msisdn'\ntext='body'").unwrap(),
        outgoing: toml::from_str("format='json'\ntext='reply'").unwrap(),
        send_secret: None,
    };
    let bot = Bot::behind(settings(), Gateway::start().await, "http", Arc::new(plain));
    let request = Request::post("/sms/http").header("X-Secret", "canary").body(Body::from("msisdn=%2B819000000001&body=SOS")).unwrap();
    let (status, body) = bot.call(request).await;
    assert_eq!(status, StatusCode::OK);
    let reply: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert!(reply["reply"].as_str().unwrap().contains("110"), "{reply}");
}
