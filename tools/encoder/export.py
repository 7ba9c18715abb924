"""Writes what the service loads: question-encoder.onnx (int8 weights), question-pieces.tsv and question-heads.safetensors.

    python export.py --knowledge-base ../../knowledge-base --state build/run/state.pt --pieces build/question-pieces.tsv --out ../../models

A matrix is kept as int8 with one scale for every output column, the vocabulary with one scale for every piece. The
graph has no batch dimension: one segment in (`ids`, `positions`), one unit vector of 384 out (`vector`).
"""
import argparse
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import corpus
import heads
import network
from ngrams import TEMPERATURE, WEIGHT, Ngrams
from spelling import LONGEST, Pieces
from train import SHARPNESS, Classifier

STORED = ("qkv.weight", "mix.weight", "widen.weight", "narrow.weight")


def quantise(matrix, axis):
    """Gives (int8, scale) with one scale for every index of `axis`."""
    scale = np.abs(matrix).max(axis=1 - axis, keepdims=True) / 127
    scale[scale == 0] = 1
    return np.round(matrix / scale).astype(np.int8), scale.astype(np.float32)


def rounded(encoder):
    """Gives the encoder with the weights that the exported file will have."""
    tensors = encoder.state_dict()
    for name, tensor in tensors.items():
        if name == "word.weight" or name.endswith(STORED):
            whole, scale = quantise(tensor.numpy(), 0)
            tensors[name] = torch.from_numpy(whole * scale)
    encoder.load_state_dict(tensors)
    return encoder


class Graph:
    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, array, name=None):
        name = name or f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, kind, *inputs, out=None, **options):
        self.count += 1
        out = out or f"v{self.count}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], **options))
        return out

    def linear(self, x, weight, bias, scale=1.0):
        """`weight` is (out, in); the stored matrix is its transpose."""
        whole, steps = quantise(weight.T * scale, 1)
        matrix = self.add("DequantizeLinear", self.constant(whole), self.constant(steps[0]), axis=1)
        return self.add("Add", self.add("MatMul", x, matrix), self.constant(bias * scale))

    def norm(self, x, weight, bias):
        return self.add("LayerNormalization", x, self.constant(weight), self.constant(bias), axis=-1, epsilon=network.EPSILON)


def build(tensors):
    layers = 1 + max(int(name.split(".")[1]) for name in tensors if name.startswith("layers."))
    heads_count, width = network.HEADS, network.WIDTH
    graph = Graph()
    whole, scale = quantise(tensors["word.weight"], 0)
    words = graph.add("Cast", graph.add("Gather", graph.constant(whole, "words"), "ids", axis=0), to=TensorProto.FLOAT)
    x = graph.add("Mul", words, graph.add("Gather", graph.constant(scale, "scales"), "ids", axis=0))
    x = graph.add("Add", x, graph.add("Gather", graph.constant(tensors["position"][:LONGEST]), "positions", axis=0))
    x = graph.norm(x, tensors["norm.weight"], tensors["norm.bias"])
    apart = graph.constant(np.array([-1, heads_count, width // heads_count], np.int64))
    together = graph.constant(np.array([-1, width], np.int64))
    for layer in range(layers):
        get = lambda name: tensors[f"layers.{layer}.{name}"]
        weights, biases = np.split(get("qkv.weight"), 3), np.split(get("qkv.bias"), 3)
        scales = ((width // heads_count) ** -0.5, 1.0, 1.0)  # the attention's scale is part of the query
        q, k, v = (graph.add("Transpose", graph.add("Reshape", graph.linear(x, w, b, s), apart), perm=[1, 2, 0] if at == 1 else [1, 0, 2])
                   for at, (w, b, s) in enumerate(zip(weights, biases, scales)))
        seen = graph.add("MatMul", graph.add("Softmax", graph.add("MatMul", q, k), axis=-1), v)
        seen = graph.add("Reshape", graph.add("Transpose", seen, perm=[1, 0, 2]), together)
        x = graph.norm(graph.add("Add", graph.linear(seen, get("mix.weight"), get("mix.bias")), x), get("mix_norm.weight"), get("mix_norm.bias"))
        inner = graph.add("Gelu", graph.linear(x, get("widen.weight"), get("widen.bias")))
        x = graph.norm(graph.add("Add", graph.linear(inner, get("narrow.weight"), get("narrow.bias")), x), get("out_norm.weight"), get("out_norm.bias"))
    mean = graph.add("ReduceMean", x, graph.constant(np.array([0], np.int64)), keepdims=1)
    length = graph.add("ReduceL2", mean, graph.constant(np.array([1], np.int64)), keepdims=1)
    graph.add("Div", mean, length, out="vector")
    model = helper.make_model(helper.make_graph(
        graph.nodes, "question-encoder",
        [helper.make_tensor_value_info(name, TensorProto.INT32, ["tokens"]) for name in ("ids", "positions")],
        [helper.make_tensor_value_info("vector", TensorProto.FLOAT, [1, width])], graph.constants),
        opset_imports=[helper.make_opsetid("", 20)], ir_version=9, producer_name="madoguchi")
    onnx.checker.check_model(model)
    return model


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    corpus.add_options(arguments)
    arguments.add_argument("--state", default="build/run/state.pt", help="what train.py wrote")
    arguments.add_argument("--pieces", default="build/question-pieces.tsv")
    arguments.add_argument("--out", default="../../models")
    options = arguments.parse_args()
    saved = torch.load(options.state)
    topics, weights = saved["topics"], saved["model"]
    layers = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layers."))
    model = Classifier(network.Encoder(weights["encoder.word.weight"].shape[0], layers), len(topics))
    model.load_state_dict(weights)
    model.eval()
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    onnx.save(build({name: t.numpy() for name, t in model.encoder.state_dict().items()}), out / "question-encoder.onnx")
    shutil.copy(options.pieces, out / "question-pieces.tsv")

    pieces, encoder = Pieces.read(options.pieces), rounded(model.encoder)
    questions = corpus.from_options(options)
    learned, kept = corpus.held_out(questions)
    number = {topic: at for at, topic in enumerate(topics)}
    kept = [q for q in kept if q.topic in number]
    vectors = network.encode(encoder, pieces.batch([q.text for q in kept]), 64)
    targets, urgent = torch.tensor([number[q.topic] for q in kept]), torch.tensor([q.urgent for q in kept])
    weight, bias = SHARPNESS * model.topics.weight.detach(), model.topics.bias.detach()
    heat = heads.temperature(vectors @ weight.T + bias, targets)
    scores = (vectors @ weight.T + bias) / heat
    danger_weight, danger_bias = SHARPNESS * model.danger.weight.detach(), model.danger.bias.detach()
    urgent_topics = torch.tensor([corpus.is_urgent(topic) for topic in topics])
    line = vectors @ danger_weight[0] + danger_bias
    words = Ngrams([q for q in learned if q.topic in number], topics)
    joined = (scores.log_softmax(1) + WEIGHT * torch.tensor(np.stack([words.read(q.text) for q in kept])).float()) / TEMPERATURE
    odds = heads.urgent_odds(joined, urgent_topics)
    mix = heads.fit_mix(line, odds, urgent)
    danger = heads.danger(line, odds, mix)
    cut, alarms = heads.threshold(danger, urgent)
    heads.save(out / "question-heads.safetensors", topics, weight / heat, bias / heat, danger_weight[0], danger_bias, mix, cut, questions)
    both = joined.argmax(1) == targets
    best = scores.topk(3).indices
    print(f"held out: top-1 {(best[:, 0] == targets).float().mean():.3f} top-3 {(best == targets[:, None]).any(1).float().mean():.3f} "
          f"temperature {heat:.2f} calibration error {heads.calibration_error(scores.softmax(1), targets):.3f} "
          f"with n-grams {both.float().mean():.3f} how sure they are {joined.softmax(1).max(1).values.mean():.3f} "
          f"danger mix {mix[1]:.2f} {mix[2]:.2f} threshold {cut:.3f} recall {(danger[urgent] >= cut).float().mean():.3f} false alarms {alarms:.3f}")
    for name in ("question-encoder.onnx", "question-pieces.tsv", "question-heads.safetensors"):
        print(f"{name}: {(out / name).stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
