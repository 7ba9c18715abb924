"""The encoder in torch: multilingual-e5-small's shape (post-norm, GELU, mean of the tokens, unit length)."""
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

WIDTH, HEADS, INNER, EPSILON = 384, 12, 1536, 1e-12
POSITIONS = 96  # more than a segment ever has


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv, self.mix = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.mix_norm, self.out_norm = nn.LayerNorm(WIDTH, EPSILON), nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = dropout

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        drop = self.dropout if self.training else 0.0
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        seen = seen.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.mix_norm(x + F.dropout(self.mix(seen), drop))
        return self.out_norm(x + F.dropout(self.narrow(F.gelu(self.widen(x))), drop))


class Encoder(nn.Module):
    """Turns (batch, length) piece numbers into (batch, 384) unit vectors. `mask` is None when nothing is padded."""

    def __init__(self, words, layers=12, dropout=0.1):
        super().__init__()
        self.word = nn.Embedding(words, WIDTH)
        self.position = nn.Parameter(torch.zeros(POSITIONS, WIDTH))
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = dropout

    def forward(self, ids, present=None):
        x = self.norm(self.word(ids) + self.position[:ids.shape[1]])
        if self.training:
            x = F.dropout(x, self.dropout)
        mask = None if present is None else present[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        x = x.float()
        if present is None:
            return F.normalize(x.mean(1), dim=1)
        weight = present.unsqueeze(2).float()
        return F.normalize((x * weight).sum(1) / weight.sum(1), dim=1)


def load(path, layers=12, dropout=0.1):
    """Gives the encoder whose tensors are in the safetensors file at `path`."""
    tensors = load_file(path)
    tensors["word.weight"] = tensors.pop("word") if "word" in tensors else tensors["word.weight"]
    tensors["position"] = tensors["position"][:POSITIONS]
    encoder = Encoder(tensors["word.weight"].shape[0], layers, dropout)
    keep = {name: t for name, t in tensors.items() if not name.startswith("layers.") or int(name.split(".")[1]) < layers}
    encoder.load_state_dict(keep)
    return encoder


def pad(rows, padding=1):
    """Gives (ids, present) for piece numbers of unequal length; present is None when they are equal."""
    longest = max(map(len, rows))
    ids = torch.full((len(rows), longest), padding)
    for at, row in enumerate(rows):
        ids[at, :len(row)] = torch.tensor(row)
    if min(map(len, rows)) == longest:
        return ids, None
    return ids, torch.arange(longest)[None, :] < torch.tensor([len(row) for row in rows])[:, None]


@torch.no_grad()
def encode(encoder, rows, batch=32):
    """Gives the unit vectors of all rows (lists of piece numbers), in their order."""
    encoder.eval()
    order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
    out = torch.empty(len(rows), WIDTH)
    for start in range(0, len(order), batch):
        chosen = order[start:start + batch]
        with torch.autocast("cpu", torch.bfloat16):
            out[chosen] = encoder(*pad([rows[at] for at in chosen])).float()
    return out
