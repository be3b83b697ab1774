//! Tables in Parquet: the columns of the tables in RFC 4180, each with its type.
//!
//! Text is UTF-8, never guarded; counts and offsets are 64-bit integers, flags booleans, weights doubles. A list is a JSON array as text, as
//! in the other tables; null is null.

use super::cell::Cell;
use super::column::Column;
use parquet::basic::{Compression, ConvertedType, Repetition, Type as Physical};
use parquet::column::writer::{ColumnWriter, ColumnWriterImpl};
use parquet::data_type::{ByteArray, DataType};
use parquet::errors::{ParquetError, Result};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::{Type, TypePtr};
use std::sync::Arc;

/// The table as a Parquet file of one row group. `model` is any row: by its cells the columns have their types, also where there are no rows.
pub fn table<F, R>(columns: &[Column<F>], model: &R, rows: impl Iterator<Item = R>, cell: impl Fn(&F, &R) -> Cell) -> Vec<u8> {
    let rows: Vec<R> = rows.collect();
    let written = || -> Result<Vec<u8>> {
        let fields = columns.iter().map(|(name, make)| field(name, &cell(make, model))).collect::<Result<_>>()?;
        let schema = Arc::new(Type::group_type_builder("table").with_fields(fields).build()?);
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).set_created_by("dateline".to_owned());
        let mut file = SerializedFileWriter::new(Vec::new(), schema, Arc::new(properties.build()))?;
        let mut group = file.next_row_group()?;
        for (_, make) in columns {
            let mut column = group.next_column()?.ok_or_else(|| ParquetError::General("more columns than fields".to_owned()))?;
            write(column.untyped(), rows.iter().map(|row| cell(make, row)))?;
            column.close()?;
        }
        group.close()?;
        file.into_inner()
    };
    // Memory takes every byte, and a column's cells are all of one kind, so that there is nothing here that can fail.
    written().unwrap_or_default()
}

fn field(name: &str, cell: &Cell) -> Result<TypePtr> {
    let (physical, converted) = match cell {
        Cell::Text(_) | Cell::List(_) => (Physical::BYTE_ARRAY, ConvertedType::UTF8),
        Cell::Integer(_) => (Physical::INT64, ConvertedType::NONE),
        Cell::Real(_) => (Physical::DOUBLE, ConvertedType::NONE),
        Cell::Flag(_) => (Physical::BOOLEAN, ConvertedType::NONE),
    };
    let builder = Type::primitive_type_builder(name, physical).with_repetition(Repetition::OPTIONAL);
    Ok(Arc::new(builder.with_converted_type(converted).build()?))
}

fn write(column: &mut ColumnWriter<'_>, cells: impl Iterator<Item = Cell>) -> Result<()> {
    match column {
        ColumnWriter::ByteArrayColumnWriter(writer) => fill(
            writer,
            cells.map(|cell| match cell {
                Cell::Text(words) => words.map(|words| ByteArray::from(words.into_bytes())),
                Cell::List(values) => Some(ByteArray::from(values.into_bytes())),
                Cell::Integer(_) | Cell::Real(_) | Cell::Flag(_) => None,
            }),
        ),
        ColumnWriter::Int64ColumnWriter(writer) => {
            fill(writer, cells.map(|cell| if let Cell::Integer(number) = cell { number } else { None }))
        }
        ColumnWriter::DoubleColumnWriter(writer) => {
            fill(writer, cells.map(|cell| if let Cell::Real(number) = cell { Some(number) } else { None }))
        }
        ColumnWriter::BoolColumnWriter(writer) => {
            fill(writer, cells.map(|cell| if let Cell::Flag(flag) = cell { Some(flag) } else { None }))
        }
        _ => Err(ParquetError::General("no table has such a column".to_owned())),
    }
}

/// Writes what is there, and for each cell whether it is.
pub fn fill<D: DataType>(writer: &mut ColumnWriterImpl<'_, D>, cells: impl Iterator<Item = Option<D::T>>) -> Result<()> {
    let (mut values, mut there) = (Vec::new(), Vec::new());
    for value in cells {
        there.push(i16::from(value.is_some()));
        values.extend(value);
    }
    writer.write_batch(&values, Some(&there), None).map(|_| ())
}
