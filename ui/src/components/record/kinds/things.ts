/** Things that last: the register, and what happened to each. */
import { ASSET_EVENT, options } from '../../../words';
import { assets, calledBy, on, sum, vouchers } from '../pick';
import { spec } from '../spec';

export const asset = spec('asset', {
  noun: '资产',
  none: '用经费添的设施、物资，用一年以上的都登记：放在哪里、谁保管、值多少。',
  verb: '登记资产',
  ofProject: 'may',
  scans: ['photo', 'voucher', 'other'],
  blank: () => ({ number: null, name: null, category: null, model: null, unit: null, quantity: null, value_fen: null, acquired_on: null, voucher: null, place: null, keeper: null, note: null }),
  fields: (desk) => [
    { key: 'name', label: '名称', kind: 'text', required: true },
    { key: 'number', label: '资产编号', kind: 'text', help: '和贴在东西上的标签一样。' },
    { key: 'category', label: '类别', kind: 'text' },
    { key: 'model', label: '规格型号', kind: 'text' },
    { key: 'unit', label: '单位', kind: 'text' },
    { key: 'quantity', label: '数量', kind: 'text' },
    { key: 'value_fen', label: '原值', kind: 'money' },
    { key: 'acquired_on', label: '购置日期', kind: 'date' },
    { key: 'voucher', label: '购置凭证', kind: 'choice', options: vouchers(desk), help: '先在项目的“拨付”里登记凭证，再来选。' },
    { key: 'place', label: '存放地点', kind: 'text' },
    { key: 'keeper', label: '保管人', kind: 'text', help: '一件东西一个人管。' },
    { key: 'note', label: '备注', kind: 'text' },
  ],
  columns: (desk) => [
    { key: 'name', title: '资产', width: 150, grow: 1, wrap: true, text: (row) => [row.number, row.name].filter(Boolean).join(' '), sort: (row) => row.number ?? row.name },
    { key: 'quantity', title: '数量', width: 84, right: true, text: (row) => [row.quantity, row.unit].filter(Boolean).join(' ') },
    { key: 'value', title: '原值', width: 120, right: true, text: (row) => sum(row.value_fen), sort: (row) => row.value_fen },
    { key: 'voucher', title: '购置凭证', width: 120, text: (row) => desk.vouchers.find(({ id }) => id === row.voucher)?.what ?? '' },
    { key: 'place', title: '存放地点', width: 130, text: (row) => row.place ?? '', sort: (row) => row.place },
    { key: 'keeper', title: '保管人', width: 90, text: (row) => row.keeper ?? '', sort: (row) => row.keeper },
  ],
});

export const assetEvent = spec('asset_event', {
  noun: '资产变动',
  none: '盘点、维修、移动、闲置、移交、报废，每次记一条。',
  verb: '登记变动',
  scans: ['photo', 'decision', 'voucher', 'other'],
  blank: ({ today }) => ({ asset: null, what: null, on: today, by: null, says: null, place: null, keeper: null, document: null }),
  fields: (desk) => [
    { key: 'asset', label: '哪件资产', kind: 'choice', required: true, options: assets(desk) },
    { key: 'what', label: '发生了什么', kind: 'choice', required: true, options: options(ASSET_EVENT) },
    { key: 'on', label: '哪一天', kind: 'date', required: true },
    { key: 'by', label: '经手人', kind: 'text' },
    { key: 'says', label: '情况', kind: 'long' },
    { key: 'place', label: '新的存放地点', kind: 'text', help: '没有挪地方的空着。' },
    { key: 'keeper', label: '新的保管人', kind: 'text', help: '移交的写接收人。' },
    { key: 'document', label: '批准文号', kind: 'text' },
  ],
  columns: (desk) => [
    { key: 'asset', title: '资产', width: 160, grow: 1, wrap: true, text: (row) => calledBy(assets(desk), row.asset) },
    { key: 'what', title: '发生了什么', width: 100, text: (row) => (row.what ? ASSET_EVENT[row.what] : '') },
    { key: 'on', title: '日期', width: 130, text: (row) => on(row.on) },
    { key: 'by', title: '经手人', width: 90, text: (row) => row.by ?? '' },
    { key: 'says', title: '情况', width: 180, grow: 1, wrap: true, text: (row) => [row.says, row.place && `放到${row.place}`, row.keeper && `由${row.keeper}保管`].filter(Boolean).join('，') },
  ],
});
