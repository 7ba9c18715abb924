//! The transformer itself: piece numbers in, the mean of the last layer's tokens out.
//!
//! The file's graph is not run by a general machine: that keeps every weight twice, as it was read and as the multiplication wants it. Here each weight
//! is kept once, packed, and segments are multiplied together, so that the weights pass through the processor once for all of them. Multiplication,
//! softmax and the rest are `rten`'s own kernels. What the graph looks like is written in `tools/encoder/export.py`; [`Constants`] refuses any other.

use super::WIDTH;
use rten_gemm::{BiasVector, GemmExecutor, GemmInputA, GemmInputB, GemmOptions, PackedBMatrix};
use rten_onnx::onnx::{DataType, ModelProto, TensorProto};
use rten_simd::{SimdOp, SimdUnaryOp};
use rten_tensor::NdTensorView;
use rten_vecmath::{Gelu, Normalize, NormalizeOptions, Softmax, Sum, SumSquareSub};
use std::fs::File;

/// Heads of the attention, and numbers of each.
const HEADS: usize = 12;
const HEAD: usize = WIDTH / HEADS;
/// Numbers of a token between the two halves of a layer.
const INNER: usize = 4 * WIDTH;
/// Keeps the norm of an even row finite.
const EPSILON: f32 = 1e-12;
/// Tokens that pass together: their numbers still fit the processor's second cache.
const TOGETHER: usize = 128;

/// The weights.
pub struct Network {
    /// The vocabulary in 8 bits, a row a piece, with what each row is multiplied by.
    words: Box<[u8]>,
    scales: Box<[f32]>,
    positions: Box<[f32]>,
    norm: Norm,
    layers: Vec<Layer>,
}

struct Layer {
    /// Queries, keys and values side by side.
    attend: Linear,
    mix: Linear,
    mix_norm: Norm,
    widen: Linear,
    narrow: Linear,
    out_norm: Norm,
}

struct Linear {
    weights: PackedBMatrix<f32>,
    bias: Box<[f32]>,
}

struct Norm {
    scale: Box<[f32]>,
    bias: Box<[f32]>,
}

/// Something does not fit: only weights that are not those of the vocabulary can cause it.
#[derive(Debug)]
pub struct Unfit;

impl Network {
    /// Reads the weights; the error says what the file lacks.
    pub fn read(file: File) -> Result<Self, String> {
        let model = ModelProto::parse_file(file).map_err(|error| error.to_string())?;
        let graph = model.graph.ok_or("it has no graph")?;
        let layers = graph.node.iter().filter(|node| node.op_type.as_deref() == Some("Softmax")).count();
        let mut constants = Constants(graph.initializer.into_iter());
        let pieces = constants.rows_ahead()?;
        let words = constants.bytes([pieces, WIDTH])?.into();
        let scales = constants.floats(&[pieces, 1])?;
        let lengths = constants.rows_ahead()?;
        let positions = constants.floats(&[lengths, WIDTH])?;
        let norm = constants.norm()?;
        // The two shapes that part a row into heads and join it again.
        constants.skip(2)?;
        let layers = (0..layers).map(|_| constants.layer()).collect::<Result<Vec<_>, _>>()?;
        // The axes of the mean and of the length.
        constants.skip(2)?;
        if layers.is_empty() || constants.0.next().is_some() {
            return Err("it has other layers than expected".to_owned());
        }
        Ok(Self { words, scales, positions, norm, layers })
    }

    /// The mean of the last layer over the tokens of each segment, as many together as is good.
    pub fn run(&self, segments: &[Vec<i32>]) -> Result<Vec<Vec<f32>>, Unfit> {
        let mut means = Vec::with_capacity(segments.len());
        let mut rest = segments;
        while !rest.is_empty() {
            let mut tokens = 0;
            let fitting = rest.iter().take_while(|segment| {
                tokens += segment.len();
                tokens <= TOGETHER
            });
            let (now, later) = rest.split_at_checked(fitting.count().max(1)).ok_or(Unfit)?;
            means.extend(self.run_together(now)?);
            rest = later;
        }
        Ok(means)
    }

    fn run_together(&self, segments: &[Vec<i32>]) -> Result<Vec<Vec<f32>>, Unfit> {
        let gemm = GemmExecutor::default();
        let mut rows = self.embedded(segments)?;
        self.norm.apply(&mut rows);
        let (mut wide, mut seen, mut out) = (Vec::new(), Vec::new(), Vec::new());
        for layer in &self.layers {
            layer.attend.apply(&gemm, &rows, &mut wide)?;
            attention(&gemm, segments, &wide, &mut seen)?;
            layer.mix.apply(&gemm, &seen, &mut out)?;
            add(&mut rows, &out);
            layer.mix_norm.apply(&mut rows);
            layer.widen.apply(&gemm, &rows, &mut wide)?;
            Gelu {}.map_mut(&mut wide);
            layer.narrow.apply(&gemm, &wide, &mut out)?;
            add(&mut rows, &out);
            layer.out_norm.apply(&mut rows);
        }
        let mut rest = rows.as_slice();
        let mut means = Vec::with_capacity(segments.len());
        for segment in segments {
            let (own, later) = rest.split_at_checked(segment.len() * WIDTH).ok_or(Unfit)?;
            let mut mean = vec![0.0_f32; WIDTH];
            own.chunks_exact(WIDTH).for_each(|row| add(&mut mean, row));
            means.push(mean);
            rest = later;
        }
        Ok(means)
    }

    /// Each token's piece and place.
    fn embedded(&self, segments: &[Vec<i32>]) -> Result<Vec<f32>, Unfit> {
        let mut rows = Vec::with_capacity(segments.iter().map(Vec::len).sum::<usize>() * WIDTH);
        for (place, piece) in segments.iter().flat_map(|segment| segment.iter().enumerate()) {
            let piece = usize::try_from(*piece).map_err(|_| Unfit)?;
            let scale = self.scales.get(piece).ok_or(Unfit)?;
            let word = self.words.chunks_exact(WIDTH).nth(piece).ok_or(Unfit)?;
            let position = self.positions.chunks_exact(WIDTH).nth(place).ok_or(Unfit)?;
            rows.extend(word.iter().zip(position).map(|(byte, position)| whole(*byte) * scale + position));
        }
        Ok(rows)
    }
}

impl Linear {
    fn apply(&self, gemm: &GemmExecutor, rows: &[f32], out: &mut Vec<f32>) -> Result<(), Unfit> {
        let count = rows.len() / self.weights.rows();
        out.resize(count * self.weights.cols(), 0.0);
        let input = GemmInputA::Unpacked(NdTensorView::from_data([count, self.weights.rows()], rows));
        let options = GemmOptions { bias: Some(BiasVector::Row(&self.bias)), ..GemmOptions::default() };
        gemm.gemm(out, input, GemmInputB::Packed(&self.weights), options).map_err(|_| Unfit)
    }
}

impl Norm {
    fn apply(&self, rows: &mut [f32]) {
        const COUNT: f32 = 384.0;
        for row in rows.chunks_exact_mut(WIDTH) {
            let mean = Sum::new(row).dispatch() / COUNT;
            let variance = SumSquareSub::new(row, mean).dispatch() / COUNT;
            let options = NormalizeOptions {
                pre_scale_bias: mean,
                scale: 1.0 / (variance + EPSILON).sqrt(),
                element_scale: Some(&self.scale),
                bias: 0.0,
                element_bias: Some(&self.bias),
            };
            Normalize::new_mut(row, options).dispatch();
        }
    }
}

/// What each token of a segment takes from the others of its segment, head by head; `wide` holds queries, keys and values side by side.
fn attention(gemm: &GemmExecutor, segments: &[Vec<i32>], wide: &[f32], seen: &mut Vec<f32>) -> Result<(), Unfit> {
    seen.resize(wide.len() / 3, 0.0);
    let (mut alike, mut taken) = (Vec::new(), Vec::new());
    let mut before = 0;
    for count in segments.iter().map(Vec::len) {
        let own = wide.get(before * 3 * WIDTH..).ok_or(Unfit)?;
        let into = seen.get_mut(before * WIDTH..(before + count) * WIDTH).ok_or(Unfit)?;
        alike.resize(count * count, 0.0);
        taken.resize(count * HEAD, 0.0);
        for head in 0..HEADS {
            let part = |which: usize| {
                let data = own.get(which * WIDTH + head * HEAD..).ok_or(Unfit)?;
                NdTensorView::from_slice_with_strides([count, HEAD], data, [3 * WIDTH, 1]).map_err(|_| Unfit)
            };
            let (queries, keys, values) = (part(0)?, part(1)?, part(2)?);
            let (queries, keys) = (GemmInputA::Unpacked(queries), GemmInputB::Unpacked(keys.transposed()));
            gemm.gemm(&mut alike, queries, keys, GemmOptions::default()).map_err(|_| Unfit)?;
            for row in alike.chunks_exact_mut(count) {
                Softmax::new_mut(row).dispatch();
            }
            let weights = GemmInputA::Unpacked(NdTensorView::from_data([count, count], alike.as_slice()));
            gemm.gemm(&mut taken, weights, GemmInputB::Unpacked(values), GemmOptions::default()).map_err(|_| Unfit)?;
            for (row, from) in into.chunks_exact_mut(WIDTH).zip(taken.chunks_exact(HEAD)) {
                row.get_mut(head * HEAD..(head + 1) * HEAD).ok_or(Unfit)?.copy_from_slice(from);
            }
        }
        before += count;
    }
    Ok(())
}

fn add(rows: &mut [f32], more: &[f32]) {
    rows.iter_mut().zip(more).for_each(|(value, more)| *value += more);
}

/// A byte as the whole number it stands for, -127 to 127.
fn whole(byte: u8) -> f32 {
    f32::from(i8::from_ne_bytes([byte]))
}

/// The constants of the file, in the order in which they are written; each must have the expected kind and shape.
struct Constants(std::vec::IntoIter<TensorProto>);

impl Constants {
    /// Rows of the next constant.
    fn rows_ahead(&self) -> Result<usize, String> {
        let rows = self.0.as_slice().first().and_then(|next| next.dims.first());
        rows.and_then(|rows| usize::try_from(*rows).ok()).ok_or_else(|| "it ends too early".to_owned())
    }

    fn next(&mut self, kind: DataType, shape: &[usize]) -> Result<Vec<u8>, String> {
        let next = self.0.next().ok_or("it ends too early")?;
        let fits = next.data_type == Some(kind) && next.dims.iter().map(|rows| usize::try_from(*rows).ok()).eq(shape.iter().map(|rows| Some(*rows)));
        let bytes = next.raw_data.map(std::cell::RefCell::into_inner).filter(|_| fits);
        let size = shape.iter().product::<usize>() * if kind == DataType::FLOAT { 4 } else { 1 };
        bytes.filter(|bytes| bytes.len() == size).ok_or_else(|| format!("{} is no {kind} of shape {shape:?}", next.name.unwrap_or_default()))
    }

    fn skip(&mut self, count: usize) -> Result<(), String> {
        (0..count).try_for_each(|_| self.0.next().map(drop).ok_or_else(|| "it ends too early".to_owned()))
    }

    fn bytes(&mut self, [rows, columns]: [usize; 2]) -> Result<Vec<u8>, String> {
        self.next(DataType::INT8, &[rows, columns])
    }

    fn floats(&mut self, shape: &[usize]) -> Result<Box<[f32]>, String> {
        let bytes = self.next(DataType::FLOAT, shape)?;
        let (numbers, _) = bytes.as_chunks::<4>();
        Ok(numbers.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect())
    }

    fn norm(&mut self) -> Result<Norm, String> {
        Ok(Norm { scale: self.floats(&[WIDTH])?, bias: self.floats(&[WIDTH])? })
    }

    fn layer(&mut self) -> Result<Layer, String> {
        Ok(Layer {
            attend: self.linear(WIDTH, WIDTH, 3)?,
            mix: self.linear(WIDTH, WIDTH, 1)?,
            mix_norm: self.norm()?,
            widen: self.linear(WIDTH, INNER, 1)?,
            narrow: self.linear(INNER, WIDTH, 1)?,
            out_norm: self.norm()?,
        })
    }

    /// A linear step; `parts` of them side by side.
    fn linear(&mut self, from: usize, to: usize, parts: usize) -> Result<Linear, String> {
        let mut matrix = vec![0.0_f32; from * to * parts];
        let mut bias = Vec::with_capacity(to * parts);
        for part in 0..parts {
            let bytes = self.bytes([from, to])?;
            let scales = self.floats(&[to])?;
            bias.extend(self.floats(&[to])?);
            for (row, bytes) in matrix.chunks_exact_mut(to * parts).zip(bytes.chunks_exact(to)) {
                let row = row.iter_mut().skip(part * to);
                row.zip(bytes.iter().zip(&scales)).for_each(|(value, (byte, scale))| *value = whole(*byte) * scale);
            }
        }
        let weights = GemmExecutor::default().prepack_b(NdTensorView::from_data([from, to * parts], matrix.as_slice()));
        Ok(Linear { weights, bias: bias.into() })
    }
}
