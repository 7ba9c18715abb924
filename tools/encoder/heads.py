"""What stands on the vector: a softmax over the topics, calibrated, and a separate yes/no for danger with its threshold."""
import json
import os

import torch
import torch.nn.functional as F
from safetensors import safe_open
from safetensors.torch import load_file, save_file

RECALL = 0.97  # of urgent questions, held out


def fit(vectors, targets, classes, decay=1e-5, steps=60, start=None, weights=None):
    """Gives (weight, bias) of a linear softmax, or of a logistic head when `classes` is 1."""
    weight = torch.zeros(classes, vectors.shape[1]) if start is None else start[0].clone()
    bias = torch.zeros(classes) if start is None else start[1].clone()
    weight.requires_grad_(True), bias.requires_grad_(True)
    search = torch.optim.LBFGS([weight, bias], max_iter=steps, history_size=20, line_search_fn="strong_wolfe")

    def loss():
        search.zero_grad()
        scores = vectors @ weight.T + bias
        if classes == 1:
            value = F.binary_cross_entropy_with_logits(scores[:, 0], targets.float(), pos_weight=weights)
        else:
            value = F.cross_entropy(scores, targets, label_smoothing=0.02)
        value = value + decay * weight.square().sum()
        value.backward()
        return value

    search.step(loss)
    return weight.detach(), bias.detach()


def temperature(scores, targets):
    """Gives the divisor of the scores that makes the probabilities of held-out questions honest."""
    log = torch.zeros(1, requires_grad=True)
    search = torch.optim.LBFGS([log], max_iter=50, line_search_fn="strong_wolfe")

    def loss():
        search.zero_grad()
        value = F.cross_entropy(scores / log.exp(), targets)
        value.backward()
        return value

    search.step(loss)
    return float(log.detach().exp())


def calibration_error(probabilities, targets, bins=10):
    """Gives the mean distance between how sure the head is and how often it is right."""
    sure, chosen = probabilities.max(1)
    right = (chosen == targets).float()
    at = (sure * bins).long().clamp(max=bins - 1)
    return sum(float((at == b).float().mean() * (sure[at == b].mean() - right[at == b].mean()).abs())
               for b in range(bins) if (at == b).any())


def threshold(probable, urgent, recall=RECALL):
    """Gives the highest threshold that still catches `recall` of the urgent questions, and its false alarms."""
    caught = probable[urgent].sort().values
    cut = float(caught[int((1 - recall) * len(caught))]) - 1e-4
    return cut, float((probable[~urgent] >= cut).float().mean())


def urgent_odds(scores, urgent_topics):
    """Gives the log odds of the urgent topics against the others, from logarithms of probabilities."""
    return scores[:, urgent_topics].logsumexp(1) - scores[:, ~urgent_topics].logsumexp(1)


def danger(line, odds, mix):
    """Gives the probability of danger: the danger line and the odds of the urgent topics, joined by `mix` (constant, line, odds)."""
    return torch.sigmoid(mix[0] + mix[1] * line + mix[2] * odds)


def fit_mix(line, odds, urgent):
    """Gives the three numbers of `danger`, from held-out questions."""
    weight, bias = fit(torch.stack([line, odds], 1), urgent, 1, decay=1e-4)
    return [float(bias[0]), float(weight[0, 0]), float(weight[0, 1])]


def save(path, topics, weight, bias, danger_weight, danger_bias, mix, cut, questions):
    """Writes the heads; temperature is already inside. `questions` are all that the encoder was trained on."""
    marks = torch.tensor(sorted({fingerprint(q) for q in questions}), dtype=torch.int64).to(torch.uint32)
    tensors = {"topics.weight": weight, "topics.bias": bias, "danger.weight": danger_weight, "danger.bias": danger_bias}
    notes = {"topics": json.dumps(topics), "danger_mix": json.dumps(mix), "danger_threshold": f"{cut:.6f}"}
    save_file({name: tensor.contiguous().float() for name, tensor in tensors.items()} | {"questions": marks}, path, metadata=notes)
    os.chmod(path, 0o644)


def read(path):
    """Gives (topics, tensors, mix, danger threshold)."""
    with safe_open(path, "pt") as file:
        notes = file.metadata()
    return json.loads(notes["topics"]), load_file(path), json.loads(notes["danger_mix"]), float(notes["danger_threshold"])


def fingerprint(question):
    """Gives FNV-1a (64 bits, folded to 32) over `topic<TAB>language<TAB>text`, as src/understand/intent/head.rs does."""
    value = 0xCBF29CE484222325
    for byte in f"{question.topic}\t{question.language}\t{question.text}".encode():
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return (value >> 32) ^ (value & 0xFFFFFFFF)
